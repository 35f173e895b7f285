import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { GradedStep } from '../../../shared/domain/testing/grade-function.ts'

/** The steps of the machine's list as a grade sees them. */
export function gradedSteps({ steps }: MachinePage): GradedStep[] {
  return steps.map(({ key, definition, state, result }) => ({
    key,
    weight: definition.weight,
    state,
    faults: result?.faults ?? [],
  }))
}
