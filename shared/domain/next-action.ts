import type { SettledEnd } from './deliveries/machine-end.ts'
import { absenceState } from './drive-absence.ts'
import { isDriveSettled, type Readiness, type ReadinessInput, type ReadinessReason } from './readiness.ts'
import type { Stage, StageState } from './stages.ts'
import type { InBothLanguages } from './testing/step-definition.ts'
import { stepToDo } from './testing/step-groups.ts'

/** The one thing to do now. Computed, so that nobody hunts for it. */
export type NextAction =
  | { kind: 'READ' }
  | { kind: 'SAY_KIND' }
  | { kind: 'ERASE'; driveId: string; driveName: string }
  | { kind: 'CONFIRM_NO_DRIVE' }
  | { kind: 'TEST'; stepKey: string; title: InBothLanguages; how: InBothLanguages }
  | { kind: 'GRADE' }
  | { kind: 'LABEL' }
  | { kind: 'BATCH' }
  | { kind: 'ENDED' }
  | { kind: 'NOTHING' }

export type Progress = ReadinessInput & { hasLabel: boolean; isInBatch: boolean; settledEnd: SettledEnd | null }

/** First open door of the five stages, then the batch. A failed test does not stop the others from being done. */
export function nextAction(progress: Progress, { reasons, isReady, waived }: Readiness): NextAction {
  const before = reasons.map(beforeTests).find((action) => action !== null)
  if (progress.settledEnd !== null) return afterItsEnd(progress.settledEnd, before)
  if (before !== undefined) return before
  const test = testToDo(progress, waived)
  if (test !== null) return test
  if (progress.letter === null) return { kind: 'GRADE' }
  if (!progress.hasLabel) return { kind: 'LABEL' }
  return isReady && !progress.isInBatch ? { kind: 'BATCH' } : { kind: 'NOTHING' }
}

/** What stays in the workshop must still lose its data; what left, or goes back with them, asks nothing more. */
function afterItsEnd(end: SettledEnd, before: NextAction | undefined): NextAction {
  const isHere = end === 'parts' || end === 'stock'
  return isHere && before?.kind === 'ERASE' ? before : { kind: 'ENDED' }
}

function beforeTests(reason: ReadinessReason): NextAction | null {
  switch (reason.code) {
    case 'NO_READING':
      return { kind: 'READ' }
    case 'KIND_UNKNOWN':
      return { kind: 'SAY_KIND' }
    case 'NO_DRIVE_CONFIRMED':
    case 'NO_DRIVE_WAITS_FOR_SECOND':
      return { kind: 'CONFIRM_NO_DRIVE' }
    case 'DRIVE_NOT_ERASED':
    case 'DRIVE_ABSENCE_WAITS_FOR_SECOND':
    case 'LEVEL_TOO_LOW':
      return { kind: 'ERASE', driveId: reason.driveId, driveName: reason.driveName }
    default:
      return null
  }
}

function testToDo(progress: Progress, waived: Readiness['waived']): NextAction | null {
  const settled = new Set(waived.flatMap(({ reason }) => ('stepKey' in reason ? [reason.stepKey] : [])))
  const step = stepToDo(progress.steps, settled)
  if (step === null) return null
  const { title, how } = step.definition
  return { kind: 'TEST', stepKey: step.key, title, how }
}

/** The state of each of the five doors. */
export function stageStates(progress: Progress, { reasons }: Readiness): Record<Stage, StageState> {
  return {
    reading: readingState(progress),
    erasure: erasureState(progress, reasons),
    tests: testsState(progress, reasons),
    grade: progress.letter === null ? 'todo' : 'done',
    label: progress.hasLabel ? 'done' : 'todo',
  }
}

function readingState({ hasReading, isReadable }: Progress): StageState {
  if (hasReading) return 'done'
  return isReadable ? 'todo' : 'none'
}

function erasureState(progress: Progress, reasons: readonly ReadinessReason[]): StageState {
  const { drives, absences, isReadable } = progress
  if (drives.length === 0 && !isReadable) return 'none'
  if (drives.length === 0) return emptyState[absenceState(absences)]
  if (!reasons.some((reason) => 'driveId' in reason)) return 'done'
  if (drives.some((drive) => drive.status !== null && !isDriveSettled(drive))) return 'failed'
  return drives.some(isDriveSettled) || drives.some(({ absences: some }) => some.length > 0) ? 'doing' : 'todo'
}

const emptyState = { none: 'todo', waiting: 'doing', confirmed: 'done' } as const

function testsState(progress: Progress, reasons: readonly ReadinessReason[]): StageState {
  const ofSteps = reasons.filter((reason) => 'stepKey' in reason)
  if (ofSteps.some(({ code }) => code === 'STEP_FAILED')) return 'failed'
  if (ofSteps.length === 0) return 'done'
  return progress.steps.some(({ result }) => result !== null) ? 'doing' : 'todo'
}
