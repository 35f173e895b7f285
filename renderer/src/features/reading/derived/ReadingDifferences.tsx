import { useMemo } from 'react'
import type { MachinePage } from '../../../../../shared/contract/machines.contract.ts'
import { Panel } from '../../../components/Panel.tsx'
import { StateWord } from '../../../components/StateWord.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { differenceLines } from './difference-lines.ts'
import { MarkedLines } from './MarkedLines.tsx'

/** What changed inside the machine since it was last read. Nothing is shown of a machine that was read once. */
export function ReadingDifferences({ page }: { page: MachinePage }) {
  const { t, language } = useWords()
  const lines = useMemo(() => differenceLines(page, language), [page, language])
  if (lines === null) return null
  return (
    <Panel title={t('derived.differences.title')}>
      {lines.length > 0 ? (
        <MarkedLines lines={lines} />
      ) : (
        <StateWord state="ok">{t('derived.differences.none')}</StateWord>
      )}
    </Panel>
  )
}
