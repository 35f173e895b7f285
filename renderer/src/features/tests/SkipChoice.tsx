import { type SkipReason, skipReasons } from '../../../../shared/domain/testing/result.ts'
import { useWords } from '../../i18n/use-words.ts'
import { NumberedChoice } from './NumberedChoice.tsx'

type Props = { onChoose: (reason: SkipReason) => void; onBack: () => void }

/** A step is not skipped for nothing: the reason tells what is missing at the bench. */
export function SkipChoice({ onChoose, onBack }: Props) {
  const { t } = useWords()
  return (
    <NumberedChoice
      title={t('checklist.page.whySkip')}
      choices={skipReasons.map((value) => ({ value, label: t(`checklist.skip.${value}`) }))}
      onChoose={(value) => onChoose(value as SkipReason)}
      onBack={onBack}
    />
  )
}
