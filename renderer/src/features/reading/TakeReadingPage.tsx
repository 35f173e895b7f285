import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Pending } from '../../components/Pending.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ReadingNotes } from './ReadingNotes.tsx'
import styles from './ReadingTab.module.css'
import { TenFacts } from './TenFacts.tsx'
import { WhichMachine } from './WhichMachine.tsx'

/** Reads the machine that runs Établi, then asks which machine it is. Nothing is kept before the answer. */
export function TakeReadingPage({ wantedId }: { wantedId: string | null }) {
  const { t } = useWords()
  const preview = useQuery(
    api.readings.preview.queryOptions({ staleTime: Infinity, gcTime: 0, retry: false, refetchOnReconnect: false }),
  )
  return (
    <div className={styles.tab}>
      <PageHead title={t('screens.reading.title')}>
        <Button variant="default" loading={preview.isFetching} onClick={() => void preview.refetch()}>
          {t('screens.reading.again')}
        </Button>
      </PageHead>
      {preview.isFetching && preview.data === undefined && (
        <div role="status">
          <p>
            <strong>{t('screens.reading.reading')}</strong>{' '}
            <span className="soft">{t('screens.reading.readingHint')}</span>
          </p>
          <Pending heightsPx={[180, 200]} />
        </div>
      )}
      <Failed error={preview.error} />
      {preview.data !== undefined && (
        <>
          <TenFacts
            kind={preview.data.reading.facts.chassis.kind}
            facts={preview.data.reading.facts}
            origins={preview.data.reading.origins}
          />
          <ReadingNotes notes={preview.data.reading.notes} />
          <WhichMachine preview={preview.data} wantedId={wantedId} />
        </>
      )}
    </div>
  )
}
