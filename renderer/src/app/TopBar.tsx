import { IconUserCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { ScanField } from '../features/scan/ScanField.tsx'
import { useSession } from '../features/session/use-session.ts'
import { overlay } from '../features/shortcuts/overlay.ts'
import { useWords } from '../i18n/use-words.ts'
import { RunningErasures } from './RunningErasures.tsx'
import styles from './TopBar.module.css'

export function TopBar() {
  const { t } = useWords()
  const actor = useSession().data?.actor
  const campaigns = useQuery(api.campaigns.list.queryOptions())
  const campaign = campaigns.data?.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt)).at(-1)
  return (
    <header className={styles.bar} data-screen-only>
      <ScanField />
      <RunningErasures />
      <dl className={styles.where}>
        {campaign !== undefined && (
          <div>
            <dt>{t('screens.frame.campaign')}</dt>
            <dd>{campaign.name}</dd>
          </div>
        )}
        {actor !== null && actor !== undefined && (
          <div>
            <dt>{t('screens.frame.bench')}</dt>
            <dd>{actor.benchName}</dd>
          </div>
        )}
      </dl>
      <button
        type="button"
        className={styles.operator}
        onClick={() => overlay.set('operators')}
        title={t('screens.frame.switchOperator')}
      >
        <IconUserCircle size={26} stroke={1.5} aria-hidden="true" />
        <span className="visually-hidden">{t('screens.frame.operator')}</span>
        <span className={styles.operatorName}>{actor?.operatorName}</span>
      </button>
    </header>
  )
}
