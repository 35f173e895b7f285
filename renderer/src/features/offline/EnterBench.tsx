import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import { OpenFile } from './OpenFile.tsx'

/** The first start of a bench without a network: nothing is asked that the home has told already. */
export function EnterBench() {
  const { t } = useWords()
  const cache = useQueryClient()
  const enter = useMutation({
    mutationFn: (given: { file: File; passphrase: string }) => client.offlineBenches.enter(given),
    onSuccess: () => cache.invalidateQueries(),
  })
  return (
    <>
      <div>
        <h2>{t('offline.enter.title')}</h2>
        <p className="soft">{t('offline.enter.lead')}</p>
      </div>
      <OpenFile
        passphraseLabel={t('offline.enter.passphrase')}
        doLabel={t('offline.enter.do')}
        isBusy={enter.isPending}
        error={enter.error}
        onGiven={(file, passphrase) => enter.mutate({ file, passphrase })}
      />
    </>
  )
}
