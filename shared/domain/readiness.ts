import { type AbsenceStatement, absenceState } from './drive-absence.ts'
import { type ErasureLevel, type ErasureStatus, erasureLevels, isDoneWith } from './erasure.ts'
import type { GradeLetter } from './grading.ts'
import type { ResultState } from './testing/result.ts'
import type { InBothLanguages } from './testing/step-definition.ts'
import type { StepState } from './testing/step-states.ts'
import { type Waiver, waiverOf } from './testing/waiver.ts'

type StepReasonCode =
  | 'STEP_MISSING'
  | 'STEP_FAILED'
  | 'STEP_SKIPPED'
  | 'STEP_UNDECIDED'
  | 'STEP_CRASHED'
  | 'STEP_BLOCKED'

/** Why a machine must not leave. Each names what clears it; nothing leaves while one stands. */
export type ReadinessReason =
  /** It was given and came back: what was proven before counts no more, and its data is another's. */
  | { code: 'RETURNED' }
  | { code: 'NO_READING' }
  | { code: 'KIND_UNKNOWN' }
  | { code: 'NO_DRIVE_CONFIRMED' }
  /** One person found no drive; a second one must look. */
  | { code: 'NO_DRIVE_WAITS_FOR_SECOND'; operatorName: string }
  | { code: 'DRIVE_NOT_ERASED'; driveId: string; driveName: string; status: ErasureStatus | null }
  | { code: 'DRIVE_ABSENCE_WAITS_FOR_SECOND'; driveId: string; driveName: string; operatorName: string }
  | { code: 'LEVEL_TOO_LOW'; driveId: string; driveName: string; achieved: ErasureLevel | null; minimum: ErasureLevel }
  | { code: StepReasonCode; stepKey: string; title: InBothLanguages }
  | { code: 'NOT_GRADED' }
  | { code: 'GRADED_SCRAP' }

export type DriveStanding = {
  id: string
  name: string
  /** Of the erasure that speaks for it. */
  status: ErasureStatus | null
  achieved: ErasureLevel | null
  /** Somebody took a level below the campaign's on himself, in writing. */
  isLowLevelAccepted: boolean
  /** Of people who looked for it since readings no longer see it; empty while one does. */
  absences: readonly AbsenceStatement[]
}

export type ReadinessInput = {
  /** False for a monitor: nothing to read, nothing to erase. */
  isReadable: boolean
  /** Of the last time that it came back from an association; what is told below is of since then. */
  returnedAt: string | null
  hasReading: boolean
  isKindKnown: boolean
  /** Every drive last seen in the machine. */
  drives: readonly DriveStanding[]
  minimumLevel: ErasureLevel
  /** Of people who looked inside a machine whose latest reading shows no drive. */
  absences: readonly AbsenceStatement[]
  steps: readonly StepState[]
  waivers: readonly Waiver[]
  letter: GradeLetter | null
}

type WaivedReason = { reason: ReadinessReason; waiver: Waiver }
export type Readiness = { isReady: boolean; reasons: ReadinessReason[]; waived: WaivedReason[] }

/** Every reason against, in the order a technician clears them. Only an empty list means ready. */
export function readiness(input: ReadinessInput): Readiness {
  const all: ReadinessReason[] = [...returnReasons(input)]
  if (input.isReadable && !input.hasReading) all.push({ code: 'NO_READING' })
  if (!input.isKindKnown) all.push({ code: 'KIND_UNKNOWN' })
  all.push(...driveReasons(input), ...input.steps.flatMap(stepReasons))
  if (input.letter === null) all.push({ code: 'NOT_GRADED' })
  if (input.letter === 'scrap') all.push({ code: 'GRADED_SCRAP' })
  const waived = all.flatMap((reason) => {
    const waiver = waiverOf(reason, input.steps, input.waivers)
    return waiver === null ? [] : [{ reason, waiver }]
  })
  const reasons = all.filter((reason) => !waived.some((one) => one.reason === reason))
  return { isReady: reasons.length === 0, reasons, waived }
}

/** True for a drive that keeps nothing back: nothing on it can be read, or two people found it gone. */
export function isDriveSettled(drive: Pick<DriveStanding, 'status' | 'absences'>): boolean {
  return isDoneWith(drive.status) || absenceState(drive.absences) === 'confirmed'
}

/** Stands until the machine was read again and each of its drives settled. */
function returnReasons(input: ReadinessInput): ReadinessReason[] {
  if (input.returnedAt === null || !input.isReadable) return []
  const isDone = input.hasReading && driveReasons(input).length === 0
  return isDone ? [] : [{ code: 'RETURNED' }]
}

function driveReasons({ drives, absences, isReadable, minimumLevel }: ReadinessInput): ReadinessReason[] {
  if (drives.length > 0) return drives.flatMap((drive) => reasonsOfDrive(drive, minimumLevel))
  const state = absenceState(absences)
  if (!isReadable || state === 'confirmed') return []
  const operatorName = absences[0]?.operatorName ?? ''
  return [state === 'waiting' ? { code: 'NO_DRIVE_WAITS_FOR_SECOND', operatorName } : { code: 'NO_DRIVE_CONFIRMED' }]
}

function reasonsOfDrive(drive: DriveStanding, minimum: ErasureLevel): ReadinessReason[] {
  const { id: driveId, name: driveName, status, achieved, absences } = drive
  if (isDoneWith(status)) {
    const isTooLow = achieved === null || erasureLevels.indexOf(achieved) < erasureLevels.indexOf(minimum)
    const stands = isTooLow && !drive.isLowLevelAccepted && absenceState(absences) !== 'confirmed'
    return stands ? [{ code: 'LEVEL_TOO_LOW', driveId, driveName, achieved, minimum }] : []
  }
  const [first] = absences
  if (first === undefined) return [{ code: 'DRIVE_NOT_ERASED', driveId, driveName, status }]
  const { operatorName } = first
  const isConfirmed = absenceState(absences) === 'confirmed'
  return isConfirmed ? [] : [{ code: 'DRIVE_ABSENCE_WAITS_FOR_SECOND', driveId, driveName, operatorName }]
}

const codeOfState: Record<ResultState, StepReasonCode | null> = {
  pass: null,
  'not-applicable': null,
  fail: 'STEP_FAILED',
  skipped: 'STEP_SKIPPED',
  undecided: 'STEP_UNDECIDED',
  crashed: 'STEP_CRASHED',
  blocked: 'STEP_BLOCKED',
}

function stepReasons({ key: stepKey, state, definition }: StepState): ReadinessReason[] {
  const { title, weight } = definition
  // A secondary function that fails lowers the grade and is told to who receives the machine; it holds nothing back.
  if (state === 'fail' && weight === 'secondary') return []
  const code = state === null ? 'STEP_MISSING' : codeOfState[state]
  return code === null ? [] : [{ code, stepKey, title }]
}
