import type { Answer, ResultEvidence, ResultState, SkipReason, TestVerdict } from './result.ts'

/** One recorded result of one step. Nothing is overwritten: undoing adds a line too. */
export type StepResult = TestVerdict & {
  id: string
  machineId: string
  stepKey: string
  /** `null` unless skipped; also for results of before skipping asked why. */
  skipReason: SkipReason | null
  answers: Answer[]
  note: string | null
  evidence: ResultEvidence | null
  /** `system`: the test judged by itself; the operator is who started it. */
  by: 'person' | 'system'
  /** `null` = not measured. */
  durationSeconds: number | null
  appVersion: string | null
  recordedAt: string
  operatorName: string
}

export type ResultProblem = 'FAULT_NEEDED' | 'REASON_NEEDED'

/** What a result of this state must say. A fault or a reason without its state says nothing, and is dropped. */
export function resultProblem(told: {
  state: ResultState
  faults: readonly unknown[]
  skipReason: SkipReason | null
}): ResultProblem | null {
  if (told.state === 'fail' && told.faults.length === 0) return 'FAULT_NEEDED'
  return told.state === 'skipped' && told.skipReason === null ? 'REASON_NEEDED' : null
}
