import { refusalSentence } from '../../../../shared/i18n/label-sentences.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { labelRefusalsOf } from './use-labels.ts'

const shownRefusals = 5

/** Why labels are not made, and what to choose instead. */
export function LabelRefusals({ error }: { error: unknown }) {
  const { t } = useWords()
  const refusals = labelRefusalsOf(error)
  if (refusals === null) return <Failed error={error} />
  const sentences = [...new Set(refusals.map((refusal) => refusalSentence(refusal, t)))]
  return (
    <Notice state="fail" title={t('labels.refused')} isAlert>
      {sentences.slice(0, shownRefusals).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}
