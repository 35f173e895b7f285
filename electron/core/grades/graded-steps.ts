import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { TestStepKey } from '../../../shared/domain/checklist.ts'
import type { GradedStep } from '../../../shared/domain/testing/grade-function.ts'
import type { StepWeight } from '../../../shared/domain/testing/step-definition.ts'

const weightOf: Record<TestStepKey, StepWeight> = {
  power: 'key',
  display: 'key',
  keyboard: 'key',
  pointer: 'key',
  network: 'key',
  ports: 'secondary',
  sound: 'secondary',
  camera: 'secondary',
  battery: 'secondary',
  locks: 'cession',
  stickers: 'cession',
}

/** The steps of the machine's list as a grade sees them. */
export function gradedSteps({ steps }: MachinePage): GradedStep[] {
  return steps.map(({ key, outcome }) => ({
    key,
    weight: weightOf[key],
    state: outcome?.outcome ?? null,
    faults: [],
  }))
}
