import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'

const believedMs = 60_000

/** Whether the whole log was just found to hold together: a machine's lines are worth no more than all the others. */
export function ChainMark() {
  const { t, number } = useWords()
  const audit = useQuery(api.system.audit.queryOptions({ input: { hash: null }, staleTime: believedMs }))
  if (audit.error !== null) return <Failed error={audit.error} />
  if (audit.data === undefined) return null
  const { breaks, entryCount, headHash } = audit.data
  return (
    <p title={headHash}>
      <StateWord state={breaks.length === 0 ? 'ok' : 'fail'}>
        {breaks.length === 0
          ? t('audit.verified', { entries: number(entryCount) })
          : t('audit.broken', { count: breaks.length })}
      </StateWord>
    </p>
  )
}
