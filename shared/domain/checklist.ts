import type { MachineKind } from './machine-facts.ts'

/** The five doors of a machine, always in this order. */
export const stages = ['reading', 'erasure', 'tests', 'grade', 'label'] as const
export type Stage = (typeof stages)[number]
/** "none": this kind of machine has no such stage. */
export type StageState = 'todo' | 'doing' | 'done' | 'failed' | 'none'

/** What a person can say of a test. */
export const outcomes = ['pass', 'fail', 'skipped', 'not-applicable'] as const
export type Outcome = (typeof outcomes)[number]

export const testStepKeys = [
  'power',
  'display',
  'keyboard',
  'pointer',
  'sound',
  'camera',
  'network',
  'ports',
  'battery',
  'locks',
  'stickers',
] as const
export type TestStepKey = (typeof testStepKeys)[number]

/** One recorded outcome. Nothing is overwritten: undoing adds a line too. */
export type StepOutcome = {
  id: string
  machineId: string
  stepKey: TestStepKey
  outcome: Outcome
  note: string | null
  measured: string | null
  recordedAt: string
  operatorName: string
}

const everyKind: readonly TestStepKey[] = ['power', 'display', 'network', 'ports', 'locks', 'stickers']

/** The tests asked of a kind of machine, in the order they are done. An unknown kind is asked what every kind is. */
export function testStepsFor(kind: MachineKind | null): readonly TestStepKey[] {
  if (kind === 'laptop') return testStepKeys
  if (kind === 'tablet') return testStepKeys.filter((key) => key !== 'keyboard' && key !== 'pointer')
  if (kind === 'monitor') return ['power', 'display', 'ports', 'stickers']
  if (kind === 'all-in-one') return ['power', 'display', 'sound', 'camera', 'network', 'ports', 'locks', 'stickers']
  return everyKind
}

export type StepState = { key: TestStepKey; outcome: StepOutcome | null }

/** Each asked step with the outcome that stands. `recorded` holds only outcomes that were not undone, oldest first. */
export function stepStates(kind: MachineKind | null, recorded: readonly StepOutcome[]): StepState[] {
  return testStepsFor(kind).map((key) => ({
    key,
    outcome: recorded.findLast((outcome) => outcome.stepKey === key) ?? null,
  }))
}
