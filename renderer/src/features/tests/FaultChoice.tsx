import { type FaultCode, faultCodes } from '../../../../shared/domain/testing/result.ts'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { NumberedChoice } from './NumberedChoice.tsx'

type Props = { faults: readonly FaultCode[]; onChoose: (fault: FaultCode) => void; onBack: () => void }

const mostShown = 9

/** What is wrong, from a short list: two technicians say the same fault with the same word. */
export function FaultChoice({ faults, onChoose, onBack }: Props) {
  const { t } = useWords()
  const shown = [...new Set(faults)].slice(0, mostShown)
  const others = faultCodes
    .filter((code) => !shown.includes(code))
    .map((value) => ({ value, label: t(`checklist.fault.${value}`) }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
  return (
    <NumberedChoice
      title={t('checklist.page.whatFault')}
      hint={t('checklist.page.faultHint')}
      choices={shown.map((value) => ({ value, label: t(`checklist.fault.${value}`) }))}
      onChoose={(value) => onChoose(value as FaultCode)}
      onBack={onBack}
    >
      <Select
        aria-label={t('checklist.page.moreFaults')}
        data={[{ value: '', label: t('checklist.page.moreFaults') }, ...others]}
        value=""
        onChange={(event) => event.currentTarget.value !== '' && onChoose(event.currentTarget.value as FaultCode)}
      />
    </NumberedChoice>
  )
}
