import { IconGripVertical } from '@tabler/icons-react'
import type { DragEvent, ReactNode } from 'react'
import type { AllocationMachine } from '../../../../shared/contract/allocation.contract.ts'
import { GradeMark } from '../../components/GradeMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import type { Desk } from './AllocationDesk.tsx'
import styles from './MachineButton.module.css'

type Props = { machine: AllocationMachine; desk: Desk; children?: ReactNode }

/** A machine to drag to a request, or to press: both lead to the same question. */
export function MachineButton({ machine, desk, children }: Props) {
  const { t } = useWords()
  const { assetTag, title, letter, allocation } = machine
  const canDecide = desk.isManager && allocation?.isLocked !== true
  function start(event: DragEvent): void {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', assetTag)
    desk.drag(machine)
  }
  return (
    <button
      type="button"
      className={styles.machine}
      draggable={canDecide}
      disabled={!canDecide}
      onDragStart={start}
      onDragEnd={() => desk.drag(null)}
      onClick={() => desk.decide({ kind: 'allocate', machine, lineId: null })}
    >
      {canDecide && <IconGripVertical className={styles.grip} size={18} stroke={1.6} aria-hidden="true" />}
      <span className={styles.words}>
        <span className="visually-hidden">{t('allocation.actions.menu')} </span>
        <span className={styles.tag}>{assetTag}</span>
        <span className={styles.model}>{title ?? t('screens.machine.unnamed')}</span>
        {children}
      </span>
      {letter !== null && <GradeMark letter={letter} size={22} />}
    </button>
  )
}
