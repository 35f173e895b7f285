import type { StepDefinition } from '../../../../../shared/domain/testing/step-definition.ts'
import { type MergeField, MergeView } from '../../../components/MergeView.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { mergeSteps, movedRange, orderKey, stepQuestions } from './merge-steps.ts'
import { useStepWords } from './use-step-words.ts'

type Steps = StepDefinition[]
type Props = {
  /** Its own steps bear keys that no step of the other station bears. */
  mine: Steps
  base: Steps
  theirs: Steps
  isBusy: boolean
  onKeep: (steps: Steps) => void
  onGiveUp: () => void
}

/** Two people edited one list: each step, field by field where both have it, and the order. */
export function ChecklistMerge({ mine, base, theirs, isBusy, onKeep, onGiveUp }: Props) {
  const { t, language } = useWords()
  const words = useStepWords([...mine, ...theirs, ...base])
  const titleOf = (key: string) => [...mine, ...theirs].find((step) => step.key === key)?.title[language] ?? key
  const ofSteps = stepQuestions(mine, theirs).map((question): MergeField<string> => {
    const { key, stepKey, field } = question
    const said = (steps: Steps) =>
      words.valueOf(
        steps.find((step) => step.key === stepKey),
        field,
      )
    const step = titleOf(stepKey)
    const label =
      field === null
        ? t('checklist.merge.step', { step })
        : t('checklist.merge.ofStep', { step, field: words.labelOf(field) })
    return { key, label, mine: said(mine), theirs: said(theirs), base: said(base) }
  })
  const moved = movedRange(mine, theirs)
  const orderOf = (steps: Steps) =>
    moved(steps)
      .map((key) => (key === null ? '…' : titleOf(key)))
      .join(' → ')
  const order = { mine: orderOf(mine), theirs: orderOf(theirs), base: orderOf(base) }
  const keep = (preferred: string[]) => onKeep(mergeSteps(mine, theirs, preferred))
  return (
    <MergeView
      fields={[{ key: orderKey, label: t('checklist.merge.order'), ...order }, ...ofSteps]}
      isBusy={isBusy}
      onKeep={keep}
      onGiveUp={onGiveUp}
    />
  )
}
