import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { ReadinessReason } from '../../../../shared/domain/readiness.ts'
import type { MachineTab } from '../../app/route.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ReasonList.module.css'
import { useReasonWords } from './use-reason-words.ts'

/** Everything that keeps the machine here, each a door to where it is cleared. */
export function ReasonList({ page }: { page: MachinePage }) {
  const { t } = useWords()
  const reasonWords = useReasonWords()
  const { reasons } = page.readiness
  if (reasons.length === 0) return null
  return (
    <details className={styles.reasons} open>
      <summary className={styles.summary}>
        <StateMark state="warn" size={22} />
        {t('screens.machine.reasons')}
      </summary>
      <ul className={styles.list}>
        {reasons.map((reason) => (
          <li key={keyOf(reason)}>
            <PlaceLink
              className={styles.reason}
              to={{ page: 'machine', machineId: page.machine.id, tab: tabOf[reason.code] }}
            >
              {reasonWords(reason)}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </details>
  )
}

const tabOf: Record<ReadinessReason['code'], MachineTab> = {
  RETURNED: 'reading',
  NO_READING: 'reading',
  KIND_UNKNOWN: 'reading',
  NO_DRIVE_CONFIRMED: 'erasure',
  NO_DRIVE_WAITS_FOR_SECOND: 'erasure',
  DRIVE_NOT_ERASED: 'erasure',
  DRIVE_ABSENCE_WAITS_FOR_SECOND: 'erasure',
  LEVEL_TOO_LOW: 'erasure',
  STEP_MISSING: 'tests',
  STEP_FAILED: 'tests',
  STEP_SKIPPED: 'tests',
  STEP_UNDECIDED: 'tests',
  STEP_CRASHED: 'tests',
  STEP_BLOCKED: 'tests',
  NOT_GRADED: 'grade',
  GRADED_SCRAP: 'grade',
}

function keyOf(reason: ReadinessReason): string {
  if ('driveId' in reason) return `${reason.code} ${reason.driveId}`
  return 'stepKey' in reason ? `${reason.code} ${reason.stepKey}` : reason.code
}
