import type { ReadinessReason } from '../readiness.ts'
import type { FaultCode } from './result.ts'
import type { StepDefinition } from './step-definition.ts'
import type { StepState } from './step-states.ts'

/** The only reasons that a manager may set aside: all of them are of tests, none of data. */
export const waivableCodes = ['STEP_FAILED', 'STEP_SKIPPED', 'STEP_UNDECIDED', 'STEP_CRASHED', 'STEP_BLOCKED'] as const
export type WaivableCode = (typeof waivableCodes)[number]

/** A manager lets the machine leave although this reason stands. */
export type Waiver = {
  id: string
  machineId: string
  code: WaivableCode
  stepKey: string
  /** The result it was given on: another result needs another waiver. `null` for a computed state. */
  resultId: string | null
  reason: string
  givenAt: string
  operatorName: string
}

/** Their steps guard what belongs to the former owner: no manager lets that go. */
const dataFaults: ReadonlySet<FaultCode> = new Set(['TPM_NOT_CLEARED', 'FINGERPRINTS_LEFT', 'MEDIA_LEFT_INSIDE'])

function guardsData({ faults }: Pick<StepDefinition, 'faults'>): boolean {
  return faults.some((fault) => dataFaults.has(fault))
}

export function isWaivable(reason: ReadinessReason, steps: readonly StepState[]): boolean {
  if (!('stepKey' in reason) || !waivableCodes.some((code) => code === reason.code)) return false
  const step = steps.find(({ key }) => key === reason.stepKey)
  return step !== undefined && !guardsData(step.definition)
}

/** The waiver that covers the reason as it stands now. */
export function waiverOf(
  reason: ReadinessReason,
  steps: readonly StepState[],
  waivers: readonly Waiver[],
): Waiver | null {
  if (!('stepKey' in reason) || !isWaivable(reason, steps)) return null
  const resultId = steps.find(({ key }) => key === reason.stepKey)?.result?.id ?? null
  const covers = (one: Waiver) =>
    one.code === reason.code && one.stepKey === reason.stepKey && one.resultId === resultId
  return waivers.findLast(covers) ?? null
}
