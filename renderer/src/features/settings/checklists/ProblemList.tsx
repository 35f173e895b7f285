import type { TFunction } from 'i18next'
import type { Language } from '../../../../../shared/domain/document.ts'
import type { DefinitionProblem } from '../../../../../shared/domain/testing/check-definition.ts'
import type { StepDefinition } from '../../../../../shared/domain/testing/step-definition.ts'
import { Notice } from '../../../components/Notice.tsx'
import { useWords } from '../../../i18n/use-words.ts'

type Props = { problems: readonly DefinitionProblem[]; steps: readonly StepDefinition[] }

/** Why the list cannot be kept, and where. */
export function ProblemList({ problems, steps }: Props) {
  const { t, language } = useWords()
  const [first, ...others] = problems.map((problem) => problemWords(problem, steps, t, language))
  if (first === undefined) return null
  return (
    <Notice state="fail" title={first} isAlert>
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}

const fields = ['title', 'purpose', 'how', 'verify'] as const

function problemWords(
  problem: DefinitionProblem,
  steps: readonly StepDefinition[],
  t: TFunction,
  language: Language,
): string {
  const nameOf = (key: string | null) => steps.find((step) => step.key === key)?.title[language] || (key ?? '')
  switch (problem.code) {
    case 'NO_STEPS':
      return t('checklist.problem.NO_STEPS')
    case 'KEY_TWICE':
      return t('checklist.problem.KEY_TWICE', { stepKey: problem.stepKey })
    case 'NO_FAULT':
      return t('checklist.problem.NO_FAULT', { step: nameOf(problem.stepKey) })
    case 'DEPENDENCY_UNKNOWN':
      return t('checklist.problem.DEPENDENCY_UNKNOWN', {
        step: nameOf(problem.stepKey),
        dependency: problem.dependency,
      })
    case 'DEPENDENCY_CIRCLE':
      return t('checklist.problem.DEPENDENCY_CIRCLE', { steps: problem.stepKeys.map(nameOf).join(' → ') })
    case 'TEXT_MISSING': {
      const field = fields.find((one) => one === problem.field)
      return t('checklist.problem.TEXT_MISSING', {
        step: nameOf(problem.stepKey),
        field: field === undefined ? problem.field : t(`checklist.field.${field}`),
        language: t(`checklist.language.${problem.language}`),
      })
    }
  }
}
