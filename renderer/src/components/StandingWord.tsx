import type { MachineSummary } from '../../../shared/domain/machine.ts'
import { useWords } from '../i18n/use-words.ts'
import { StateWord } from './StateWord.tsx'

type Props = { machine: Pick<MachineSummary, 'settledEnd' | 'isReady' | 'blockingCount'> }

/** Where a machine stands in one word of a list: its end before what it is ready for. */
export function StandingWord({ machine: { settledEnd, isReady, blockingCount } }: Props) {
  const { t } = useWords()
  if (settledEnd !== null) {
    return (
      <StateWord state={settledEnd === 'given' ? 'ok' : 'skip'}>{t(`screens.scan.settledEnd.${settledEnd}`)}</StateWord>
    )
  }
  if (isReady) return <StateWord state="ok">{t('screens.bench.ready')}</StateWord>
  return t('screens.bench.blocking', { count: blockingCount })
}
