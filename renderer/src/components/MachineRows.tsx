import type { ReactNode } from 'react'
import { type MachineSummary, machineTitle } from '../../../shared/domain/machine.ts'
import { useWords } from '../i18n/use-words.ts'
import { GradeMark } from './GradeMark.tsx'
import styles from './MachineRows.module.css'
import { PlaceLink } from './PlaceLink.tsx'
import { StandingWord } from './StandingWord.tsx'

type Props = { machines: readonly MachineSummary[]; action?: (machine: MachineSummary) => ReactNode }

/** A short list of machines, each a door. Where an act is offered, the list itself says their state. */
export function MachineRows({ machines, action }: Props) {
  const { t } = useWords()
  return (
    <ul className={styles.rows}>
      {machines.map((machine) => (
        <li key={machine.id} className={styles.row}>
          <PlaceLink className={styles.tag} to={{ page: 'machine', machineId: machine.id, tab: null }}>
            {machine.assetTag}
          </PlaceLink>
          <span className={styles.model}>
            {machineTitle(machine.manufacturer, machine.model) ?? (
              <span className="unknown">{t('screens.machine.unnamed')}</span>
            )}
            {machine.kind !== null && <span className="soft"> · {t(`codes.machineKind.${machine.kind}`)}</span>}
          </span>
          <span className={styles.grade}>
            {machine.letter !== null && <GradeMark letter={machine.letter} size={24} />}
          </span>
          {action === undefined && (
            <span className={styles.state}>
              <StandingWord machine={machine} />
            </span>
          )}
          {action?.(machine)}
        </li>
      ))}
    </ul>
  )
}
