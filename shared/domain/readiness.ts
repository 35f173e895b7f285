import type { Outcome, StepState, TestStepKey } from './checklist.ts'
import { type ErasureStatus, isDoneWith } from './erasure.ts'
import type { GradeLetter } from './grading.ts'

/** Why a machine must not leave. Each names what clears it; nothing leaves while one stands. */
export type ReadinessReason =
  | { code: 'NO_READING' }
  | { code: 'KIND_UNKNOWN' }
  | { code: 'NO_DRIVE_CONFIRMED' }
  | { code: 'DRIVE_NOT_ERASED'; driveId: string; driveName: string; status: ErasureStatus | null }
  | { code: 'STEP_MISSING'; stepKey: TestStepKey }
  | { code: 'STEP_FAILED'; stepKey: TestStepKey }
  | { code: 'STEP_SKIPPED'; stepKey: TestStepKey }
  | { code: 'NOT_GRADED' }
  | { code: 'GRADED_SCRAP' }

export type ReadinessInput = {
  /** False for a monitor: nothing to read, nothing to erase. */
  isReadable: boolean
  hasReading: boolean
  isKindKnown: boolean
  /** Every drive last seen in the machine, with the status of the erasure that speaks for it. */
  drives: { id: string; name: string; status: ErasureStatus | null }[]
  /** A person looked inside a machine whose reading shows no drive, and said so. */
  isAbsenceConfirmed: boolean
  steps: StepState[]
  letter: GradeLetter | null
}

export type Readiness = { isReady: boolean; reasons: ReadinessReason[] }

/** Every reason against, in the order a technician clears them. Only an empty list means ready. */
export function readiness(input: ReadinessInput): Readiness {
  const reasons: ReadinessReason[] = []
  if (input.isReadable && !input.hasReading) reasons.push({ code: 'NO_READING' })
  if (!input.isKindKnown) reasons.push({ code: 'KIND_UNKNOWN' })
  reasons.push(...driveReasons(input), ...input.steps.flatMap(stepReasons))
  if (input.letter === null) reasons.push({ code: 'NOT_GRADED' })
  if (input.letter === 'scrap') reasons.push({ code: 'GRADED_SCRAP' })
  return { isReady: reasons.length === 0, reasons }
}

function driveReasons({ drives, isAbsenceConfirmed, isReadable }: ReadinessInput): ReadinessReason[] {
  if (drives.length === 0) return isAbsenceConfirmed || !isReadable ? [] : [{ code: 'NO_DRIVE_CONFIRMED' }]
  return drives
    .filter((drive) => !isDoneWith(drive.status))
    .map((drive) => ({ code: 'DRIVE_NOT_ERASED', driveId: drive.id, driveName: drive.name, status: drive.status }))
}

const blockingOutcome: Partial<Record<Outcome, 'STEP_FAILED' | 'STEP_SKIPPED'>> = {
  fail: 'STEP_FAILED',
  skipped: 'STEP_SKIPPED',
}

function stepReasons({ key, outcome }: StepState): ReadinessReason[] {
  if (outcome === null) return [{ code: 'STEP_MISSING', stepKey: key }]
  const code = blockingOutcome[outcome.outcome]
  return code === undefined ? [] : [{ code, stepKey: key }]
}
