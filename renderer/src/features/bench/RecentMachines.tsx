import { useQuery } from '@tanstack/react-query'
import type { MachineSummary } from '../../../../shared/domain/machine.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { api } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { StandingWord } from '../../components/StandingWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './RecentMachines.module.css'

const mostShown = 8

/** The machines lately touched at this bench, to come back to one without its label. */
export function RecentMachines({ currentId }: { currentId: string | null }) {
  const { t } = useWords()
  const recent = useQuery(api.machines.recent.queryOptions())
  return (
    <aside className={styles.recent} aria-label={t('screens.bench.recent')}>
      <h2 className={styles.title}>{t('screens.bench.recent')}</h2>
      <Failed error={recent.error} />
      {recent.data?.length === 0 && <p className={styles.none}>{t('screens.bench.noRecent')}</p>}
      <ul>
        {recent.data?.slice(0, mostShown).map((machine) => (
          <li key={machine.id}>
            <RecentMachine machine={machine} isCurrent={machine.id === currentId} />
          </li>
        ))}
      </ul>
    </aside>
  )
}

function RecentMachine({ machine, isCurrent }: { machine: MachineSummary; isCurrent: boolean }) {
  const { t } = useWords()
  return (
    <PlaceLink
      to={{ page: 'machine', machineId: machine.id, tab: null }}
      className={styles.machine}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span className={styles.line}>
        <span className="mono">{machine.assetTag}</span>
        <span className={styles.state}>
          <StandingWord machine={machine} />
        </span>
      </span>
      <span className={styles.model}>
        {machineTitle(machine.manufacturer, machine.model) ?? t('screens.machine.unnamed')}
      </span>
    </PlaceLink>
  )
}
