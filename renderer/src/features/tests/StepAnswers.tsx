import { TextInput } from '@mantine/core'
import type { Answer, Measure } from '../../../../shared/domain/testing/result.ts'
import type { StepDefinition, StepQuestion } from '../../../../shared/domain/testing/step-definition.ts'
import type { StepState } from '../../../../shared/domain/testing/step-states.ts'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './StepAnswers.module.css'

export type Filled = { measures: Measure[]; texts: Answer[] }

/** What was written down the last time: most often it only needs a look. */
export function filled({ result, definition }: StepState): Filled {
  const asked = new Set((definition.asks ?? []).map(({ name }) => name))
  const isAsked = ({ name }: { name: string }) => asked.has(name)
  return { measures: result?.measures.filter(isAsked) ?? [], texts: result?.answers.filter(isAsked) ?? [] }
}

type Props = { definition: StepDefinition; value: Filled; onChange: (value: Filled) => void }

/** The few things that a person writes down with the verdict. */
export function StepAnswers({ definition, value, onChange }: Props) {
  const { language } = useWords()
  const asks = definition.asks ?? []
  if (asks.length === 0) return null
  function put(question: StepQuestion, text: string): void {
    onChange(question.unit === null ? withText(value, question, text) : withMeasure(value, question, text))
  }
  return (
    <div className={styles.answers}>
      {asks.map((question) => (
        <Field
          key={question.name}
          question={question}
          label={question.label[language]}
          value={textOf(value, question)}
          onChange={(text) => put(question, text)}
        />
      ))}
    </div>
  )
}

type FieldProps = { question: StepQuestion; label: string; value: string; onChange: (text: string) => void }

function Field({ question, label, value, onChange }: FieldProps) {
  const { t, language } = useWords()
  const { choices, unit } = question
  if (choices.length > 0) {
    const data = choices.map((one) => ({ value: one.value, label: one.label[language] }))
    return (
      <Select
        label={label}
        data={[{ value: '', label: t('checklist.page.choose') }, ...data]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  }
  return (
    <TextInput
      label={unit === null ? label : `${label} (${unit})`}
      inputMode={unit === null ? 'text' : 'decimal'}
      maxLength={unit === null ? 200 : 10}
      autoComplete="off"
      defaultValue={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function textOf({ measures, texts }: Filled, { name, unit }: StepQuestion): string {
  const measured = measures.find((one) => one.name === name)?.value
  if (unit !== null) return measured === undefined ? '' : String(measured)
  return texts.find((one) => one.name === name)?.value ?? ''
}

function withText(value: Filled, { name }: StepQuestion, text: string): Filled {
  const others = value.texts.filter((one) => one.name !== name)
  return { ...value, texts: text.trim() === '' ? others : [...others, { name, value: text.trim() }] }
}

/** A comma is a decimal point for half of those who type one. */
function withMeasure(value: Filled, { name, unit }: StepQuestion, text: string): Filled {
  const others = value.measures.filter((one) => one.name !== name)
  const number = Number(text.trim().replace(',', '.'))
  const isNumber = text.trim() !== '' && Number.isFinite(number)
  return { ...value, measures: isNumber ? [...others, { name, value: number, unit }] : others }
}
