import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ClientList.module.css'
import panel from './NetworkPanel.module.css'

/** Other benches that present themselves. Asked by hand: looking takes a moment, and their word proves nothing. */
export function SeenBenches() {
  const { t } = useWords()
  const seen = useQuery(api.network.seenBenches.queryOptions({ enabled: false }))
  return (
    <section className={styles.clients} aria-label={t('network.seen')}>
      <div className={panel.actions}>
        <h3 className={panel.grow}>{t('network.seen')}</h3>
        <Button variant="default" loading={seen.isFetching} onClick={() => void seen.refetch()}>
          {t('network.look')}
        </Button>
      </div>
      <Failed error={seen.error} />
      {seen.data?.length === 0 && <p className="soft">{t('network.noSeen')}</p>}
      <ul>
        {seen.data?.map(({ name, address }) => (
          <li key={address} className={styles.line}>
            <span className={styles.words}>
              <strong>{name}</strong>
              <span className="mono">{address}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
