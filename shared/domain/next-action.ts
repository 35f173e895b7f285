import type { Stage, StageState, StepState, TestStepKey } from './checklist.ts'
import { isDoneWith } from './erasure.ts'
import type { ReadinessInput } from './readiness.ts'

/** The one thing to do now. Computed, so that nobody hunts for it. */
export type NextAction =
  | { kind: 'READ' }
  | { kind: 'SAY_KIND' }
  | { kind: 'ERASE'; driveId: string; driveName: string }
  | { kind: 'CONFIRM_NO_DRIVE' }
  | { kind: 'TEST'; stepKey: TestStepKey }
  | { kind: 'GRADE' }
  | { kind: 'LABEL' }
  | { kind: 'BATCH' }
  | { kind: 'NOTHING' }

export type Progress = ReadinessInput & { hasLabel: boolean; isInBatch: boolean }

/** First open door of the five stages, then the batch. A failed test does not stop the others from being done. */
export function nextAction(progress: Progress): NextAction {
  if (progress.isReadable && !progress.hasReading) return { kind: 'READ' }
  if (!progress.isKindKnown) return { kind: 'SAY_KIND' }
  const drive = progress.drives.find((one) => !isDoneWith(one.status))
  if (drive !== undefined) return { kind: 'ERASE', driveId: drive.id, driveName: drive.name }
  if (progress.isReadable && progress.drives.length === 0 && !progress.isAbsenceConfirmed)
    return { kind: 'CONFIRM_NO_DRIVE' }
  const step = progress.steps.find((one) => one.outcome === null || one.outcome.outcome === 'skipped')
  if (step !== undefined) return { kind: 'TEST', stepKey: step.key }
  if (progress.letter === null) return { kind: 'GRADE' }
  if (!progress.hasLabel) return { kind: 'LABEL' }
  const canLeave = progress.letter !== 'scrap' && progress.steps.every((one) => one.outcome?.outcome !== 'fail')
  return canLeave && !progress.isInBatch ? { kind: 'BATCH' } : { kind: 'NOTHING' }
}

/** The state of each of the five doors. */
export function stageStates(progress: Progress): Record<Stage, StageState> {
  return {
    reading: readingState(progress),
    erasure: erasureState(progress),
    tests: testsState(progress.steps),
    grade: progress.letter === null ? 'todo' : 'done',
    label: progress.hasLabel ? 'done' : 'todo',
  }
}

function readingState({ hasReading, isReadable }: Progress): StageState {
  if (hasReading) return 'done'
  return isReadable ? 'todo' : 'none'
}

function erasureState({ drives, isAbsenceConfirmed, isReadable }: Progress): StageState {
  if (drives.length === 0 && !isReadable) return 'none'
  if (drives.length === 0) return isAbsenceConfirmed ? 'done' : 'todo'
  if (drives.every((drive) => isDoneWith(drive.status))) return 'done'
  if (drives.some((drive) => drive.status !== null && !isDoneWith(drive.status))) return 'failed'
  return drives.some((drive) => isDoneWith(drive.status)) ? 'doing' : 'todo'
}

function testsState(steps: StepState[]): StageState {
  if (steps.some((step) => step.outcome?.outcome === 'fail')) return 'failed'
  const answered = steps.filter((step) => step.outcome !== null && step.outcome.outcome !== 'skipped').length
  if (answered === steps.length) return 'done'
  return answered === 0 ? 'todo' : 'doing'
}
