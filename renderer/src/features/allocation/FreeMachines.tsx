import type { AllocationMachine } from '../../../../shared/contract/allocation.contract.ts'
import { Panel } from '../../components/Panel.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'
import type { Desk } from './AllocationDesk.tsx'
import { type AllocationView, freeClasses } from './allocation-view.ts'
import styles from './FreeMachines.module.css'
import { MachineButton } from './MachineButton.tsx'

/** A class this small is shown whole at once. */
const openUpTo = 6

/** The machines that nobody was promised, alike ones together and counted. */
export function FreeMachines({ view, desk }: { view: AllocationView; desk: Desk }) {
  const { t, number } = useWords()
  const classes = freeClasses(view.free)
  const hasNone = view.page.machines.length === 0
  return (
    <Panel title={`${t('allocation.free.title')} (${number(view.free.length)})`}>
      {hasNone && (
        <div>
          <p>
            <strong>{t('allocation.nothingToGive')}</strong>
          </p>
          <p className="soft">{t('allocation.nothingToGiveDo')}</p>
          <PlaceLink to={{ page: 'batches' }}>{t('allocation.toBatches')}</PlaceLink>
        </div>
      )}
      {!hasNone && classes.length === 0 && <p className="soft">{t('allocation.free.none')}</p>}
      <div>
        {classes.map((machines) => (
          <FreeClass
            key={machines[0]?.id}
            machines={machines}
            desk={desk}
            isOpen={classes.length === 1 || machines.length <= openUpTo}
          />
        ))}
      </div>
    </Panel>
  )
}

type ClassProps = { machines: readonly AllocationMachine[]; desk: Desk; isOpen: boolean }

function FreeClass({ machines, desk, isOpen }: ClassProps) {
  const { t, number, memorySize } = useWords()
  const [like] = machines
  if (like === undefined) return null
  const { kind, memoryBytes, canRunWindows } = like
  const words = [
    kind === null ? t('screens.machine.unnamed') : t(`codes.machineKind.${kind}`),
    kind === 'monitor' ? null : memoryBytes === null ? t('allocation.free.memoryUnknown') : memorySize(memoryBytes),
    canRunWindows ? t('allocation.free.windows') : null,
  ]
  return (
    <details className={styles.class} open={isOpen}>
      <summary className={styles.head}>
        <span>{words.filter((word) => word !== null).join(' · ')}</span>
        <strong>{number(machines.length)}</strong>
      </summary>
      <ul className={styles.machines}>
        {machines.map((machine) => (
          <li key={machine.id}>
            <MachineButton machine={machine} desk={desk} />
          </li>
        ))}
      </ul>
    </details>
  )
}
