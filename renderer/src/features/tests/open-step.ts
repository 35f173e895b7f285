import type { StepState, TestStepKey } from '../../../../shared/domain/checklist.ts'

/** The test to do now: the first without an answer, then those that were passed over. */
export function openStep(steps: readonly StepState[]): TestStepKey | null {
  const unanswered = steps.find((step) => step.outcome === null)
  const passedOver = steps.find((step) => step.outcome?.outcome === 'skipped')
  return (unanswered ?? passedOver)?.key ?? null
}
