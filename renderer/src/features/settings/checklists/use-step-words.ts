import type { StepDefinition } from '../../../../../shared/domain/testing/step-definition.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { rowOf, type StepField } from './merge-steps.ts'

/** What a step holds, in the words of its fields. `steps`: all that another step may wait for. */
export function useStepWords(steps: readonly StepDefinition[]) {
  const { t, number, language } = useWords()
  const titleOf = (key: string) => steps.find((step) => step.key === key)?.title[language] ?? key
  return {
    labelOf(field: StepField): string {
      return t(`checklist.settings.${field === 'expectedSeconds' ? 'seconds' : field}`)
    },

    /** Empty where there is no such step; its name stands for the whole of it. */
    valueOf(step: StepDefinition | undefined, field: StepField | null): string {
      if (step === undefined) return ''
      switch (field) {
        case null:
          return step.title[language]
        case 'weight':
          return t(`checklist.weight.${step.weight}`)
        case 'expectedSeconds':
          return number(step.expectedSeconds)
        case 'faults':
          return step.faults.map((fault) => t(`checklist.fault.${fault}`)).join(', ')
        case 'needs':
          return step.needs.map((need) => t(`checklist.need.${need}`)).join(', ')
        case 'dependsOn':
          return step.dependsOn.map(titleOf).join(', ')
        default:
          return rowOf(step)[field]
      }
    },
  }
}
