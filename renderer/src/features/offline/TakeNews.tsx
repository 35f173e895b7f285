import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api/client.ts'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './OfflinePage.module.css'
import { OpenFile } from './OpenFile.tsx'

/** Numbers and news that the home sent after the opening. */
export function TakeNews({ takenAt }: { takenAt: string }) {
  const { t, dateTime } = useWords()
  const cache = useQueryClient()
  const take = useMutation({
    mutationFn: (given: { file: File; passphrase: string }) => client.offlineBenches.receive(given),
    onSuccess: (view) => {
      cache.invalidateQueries()
      cache.setQueryData(api.offlineBenches.view.queryKey(), view)
    },
  })
  return (
    <Panel title={t('offline.bench.newsTitle')} hint={t('offline.bench.newsHint')}>
      <div className={styles.stack}>
        <p className="soft">{t('offline.bench.newsAt', { date: dateTime(takenAt) })}</p>
        {take.isSuccess && <Notice state="ok" title={t('offline.bench.newsTaken')} />}
        <OpenFile
          passphraseLabel={t('offline.bench.passphraseOf')}
          doLabel={t('offline.bench.take')}
          isBusy={take.isPending}
          error={take.error}
          onGiven={(file, passphrase) => take.mutate({ file, passphrase })}
        />
      </div>
    </Panel>
  )
}
