import { useState } from 'react'
import type { RequestView } from '../../../../shared/contract/requests.contract.ts'
import { type MergeField, MergeView } from '../../components/MergeView.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { mergeRequest, type RequestQuestion, requestQuestions } from './merge-request.ts'
import { type RequestValues, valuesOfRequest } from './request-values.ts'
import { useRequestWords } from './use-request-words.ts'

type Props = {
  mine: RequestValues
  base: RequestValues
  standing: RequestView
  isBusy: boolean
  onKeep: (values: RequestValues) => void
  onGiveUp: () => void
}

/** Two people edited one request: its head, and each need, field by field where both have it. */
export function RequestMerge({ mine, base, standing, isBusy, onKeep, onGiveUp }: Props) {
  const { t } = useWords()
  const words = useRequestWords()
  const [hasNoLine, setHasNoLine] = useState(false)
  const theirs = valuesOfRequest(standing)
  const questions = requestQuestions(mine, theirs)
  const fields = questions.map((question): MergeField<string> => {
    const said = (values: RequestValues) => words.valueOf(values, question)
    const label = question.lineId === null ? words.labelOf(question.field) : labelOfLine(question)
    return { key: question.key, label, mine: said(mine), theirs: said(theirs), base: said(base) }
  })
  const keep = (preferred: string[]) => {
    const merged = mergeRequest(mine, theirs, preferred)
    setHasNoLine(merged.lines.length === 0)
    if (merged.lines.length > 0) onKeep(merged)
  }
  return (
    <>
      <MergeView fields={fields} isBusy={isBusy} onKeep={keep} onGiveUp={onGiveUp} />
      {hasNoLine && <Notice state="fail" title={t('requests.merge.noLine')} isAlert />}
    </>
  )

  function labelOfLine({ lineId, field }: RequestQuestion): string {
    const at = mine.lines.findIndex(({ key }) => key === lineId)
    const isOld = base.lines.some(({ key }) => key === lineId)
    if (at < 0) return t(isOld ? 'requests.merge.removedHere' : 'requests.merge.addedThere')
    const line = t('requests.request.line', { position: at + 1 })
    return field === null ? line : t('requests.merge.ofLine', { line, field: words.labelOf(field) })
  }
}
