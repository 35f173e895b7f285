import { Checkbox, TextInput } from '@mantine/core'
import { faultCodes } from '../../../../../shared/domain/testing/result.ts'
import {
  hardwareNeeds,
  type StepDefinition,
  stepWeights,
} from '../../../../../shared/domain/testing/step-definition.ts'
import { Select } from '../../../components/Select.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './StepFields.module.css'

type Props = {
  step: StepDefinition
  steps: readonly StepDefinition[]
  onChange: (change: Partial<StepDefinition>) => void
}

const texts = ['title', 'purpose', 'how', 'verify'] as const
const languages = ['fr', 'en'] as const
const labelOf = {
  title: { fr: 'titleFr', en: 'titleEn' },
  purpose: { fr: 'purposeFr', en: 'purposeEn' },
  how: { fr: 'howFr', en: 'howEn' },
  verify: { fr: 'verifyFr', en: 'verifyEn' },
} as const

/** All that a step says, in both languages, and how much it weighs. */
export function StepFields({ step, steps, onChange }: Props) {
  const { t, language } = useWords()
  const others = steps.filter(({ key }) => key !== step.key)
  return (
    <div className={styles.fields}>
      {texts.map((text) =>
        languages.map((one) => (
          <TextInput
            key={`${text} ${one}`}
            label={t(`checklist.settings.${labelOf[text][one]}`)}
            lang={one}
            maxLength={300}
            autoComplete="off"
            value={step[text][one]}
            onChange={(event) => onChange({ [text]: { ...step[text], [one]: event.currentTarget.value } })}
          />
        )),
      )}
      <Select
        label={t('checklist.settings.weight')}
        data={stepWeights.map((value) => ({ value, label: t(`checklist.weight.${value}`) }))}
        value={step.weight}
        onChange={(event) => onChange({ weight: event.currentTarget.value as StepDefinition['weight'] })}
      />
      <TextInput
        label={t('checklist.settings.seconds')}
        type="number"
        min={1}
        max={86_400}
        value={step.expectedSeconds}
        onChange={(event) => onChange({ expectedSeconds: secondsOf(event.currentTarget.value) })}
      />
      <Choices
        title={t('checklist.settings.faults')}
        values={faultCodes.map((value) => ({ value, label: t(`checklist.fault.${value}`) }))}
        chosen={step.faults}
        onChange={(faults) => onChange({ faults })}
      />
      <Choices
        title={t('checklist.settings.needs')}
        values={hardwareNeeds.map((value) => ({ value, label: t(`checklist.need.${value}`) }))}
        chosen={step.needs}
        onChange={(needs) => onChange({ needs })}
      />
      <Choices
        title={t('checklist.settings.dependsOn')}
        values={others.map(({ key, title }) => ({ value: key, label: title[language] }))}
        chosen={step.dependsOn}
        onChange={(dependsOn) => onChange({ dependsOn })}
      />
    </div>
  )
}

type ChoicesProps<Value extends string> = {
  title: string
  values: readonly { value: Value; label: string }[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** Several of a closed list; folded, since most steps keep what they have. */
function Choices<Value extends string>({ title, values, chosen, onChange }: ChoicesProps<Value>) {
  return (
    <details className={styles.choices}>
      <summary>
        {title} <span className="soft">({chosen.length})</span>
      </summary>
      <div className={styles.boxes}>
        {values.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
        ))}
      </div>
    </details>
  )
}

function secondsOf(text: string): number {
  const seconds = Math.round(Number(text))
  return Number.isFinite(seconds) ? Math.min(86_400, Math.max(1, seconds)) : 1
}
