import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { BenchSide } from './BenchSide.tsx'
import { HomeSide } from './HomeSide.tsx'
import styles from './OfflinePage.module.css'

/** At home: the benches elsewhere and their work. On such a bench: its numbers, and the way home. */
export function OfflinePage() {
  const { t } = useWords()
  const view = useQuery(api.offlineBenches.view.queryOptions({ staleTime: 0 }))
  return (
    <div className={styles.page}>
      <PageHead title={t('offline.title')}>
        <Button variant="default" onClick={() => go({ page: 'settings' })}>
          {t('offline.back')}
        </Button>
      </PageHead>
      <Failed error={view.error} />
      {view.data?.kind === 'home' && <HomeSide benches={view.data.benches} />}
      {view.data?.kind === 'bench' && <BenchSide view={view.data} />}
    </div>
  )
}
