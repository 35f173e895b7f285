import { useMemo } from 'react'
import type { MachinePage } from '../../../../../shared/contract/machines.contract.ts'
import { Panel } from '../../../components/Panel.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { derivedLines } from './derived-lines.ts'
import { MarkedLines } from './MarkedLines.tsx'

/** What the rules say of the machine from its latest reading: Windows 11, uses, battery, year, doubts about its serial. */
export function DerivedFacts({ page }: { page: MachinePage }) {
  const { t, language } = useWords()
  const lines = useMemo(() => derivedLines(page, language), [page, language])
  if (lines.length === 0) return null
  return (
    <Panel title={t('derived.title')}>
      <MarkedLines lines={lines} />
    </Panel>
  )
}
