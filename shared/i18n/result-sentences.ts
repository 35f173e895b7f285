import type { Language } from '../domain/document.ts'
import type { StepDefinition, StepQuestion } from '../domain/testing/step-definition.ts'
import type { StepResult } from '../domain/testing/step-result.ts'
import type { StepState } from '../domain/testing/step-states.ts'
import type { Translate } from './translator.ts'

/** What a result says beyond its state: faults, why it was skipped, what was measured and written down. */
export function resultDetail(
  result: StepResult,
  definition: StepDefinition | null,
  t: Translate,
  language: Language,
): string {
  const asks = definition?.asks ?? []
  const answers = result.answers.map(({ name, value }) =>
    answerWords(
      asks.find((one) => one.name === name),
      value,
      language,
    ),
  )
  const measures = result.measures
    .filter(({ name }) => asks.some((one) => one.name === name))
    .map(({ value, unit }) => [value, unit].filter((part) => part !== null).join('\u00a0'))
  return [
    ...result.faults.map((fault) => t(`checklist.fault.${fault}`)),
    result.skipReason === null ? null : t(`checklist.skip.${result.skipReason}`),
    ...measures,
    ...answers,
    result.note,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
}

function answerWords(question: StepQuestion | undefined, value: string, language: Language): string {
  return question?.choices.find((one) => one.value === value)?.label[language] ?? value
}

/** Why a state stands that nobody recorded; `null` for one that somebody did. */
export function causeWords(
  { cause }: StepState,
  steps: readonly StepState[],
  t: Translate,
  language: Language,
): string | null {
  if (cause === null) return null
  if (cause.code === 'ABSENT_BY_READING') return t('checklist.page.absent')
  const step = steps.find(({ key }) => key === cause.stepKey)?.definition.title[language] ?? cause.stepKey
  return t('checklist.page.blockedBy', { step })
}
