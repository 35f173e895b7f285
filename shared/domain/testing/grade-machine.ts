import { type ErasureStatus, isDoneWith } from '../erasure.ts'
import {
  type Condition,
  type CosmeticGrade,
  type DataStatus,
  type FunctionalGrade,
  type GradeLetter,
  gradeLetter,
} from '../grading.ts'
import type { SeenDefect } from './findings.ts'
import { type FunctionReason, type GradedStep, gradeFunction } from './grade-function.ts'
import { gradeLook, type LookReason } from './grade-look.ts'

type GradedDrive = { name: string; status: ErasureStatus | null }
export type DataReason =
  | { code: 'DRIVE_HOLDS_DATA'; driveName: string }
  | { code: 'DRIVES_UNKNOWN' }
  | { code: 'ALL_DRIVES_DONE'; count: number }
  | { code: 'NO_DRIVE' }

export type GradeInput = {
  findings: readonly SeenDefect[]
  /** Said once the whole machine was looked at; `null` = not yet. */
  condition: Condition | null
  steps: readonly GradedStep[]
  drives: readonly GradedDrive[]
  /** Nothing in it can hold data: a monitor, or a machine in which no drive was found. */
  isWithoutDrive: boolean
}

export type ComputedGrade = {
  cosmetic: CosmeticGrade
  /** `null` while a key function fails or is untested. */
  functional: FunctionalGrade | null
  letter: GradeLetter | null
  data: DataStatus
  look: LookReason[]
  function: FunctionReason[]
  dataReasons: DataReason[]
}

/** The same input always gives the same grade and reasons, in whatever order things were found. */
export function gradeMachine({ findings, condition, steps, drives, isWithoutDrive }: GradeInput): ComputedGrade {
  const look = gradeLook(findings, condition)
  const works = gradeFunction(steps, condition)
  const dataReasons = reasonsOfData(drives, isWithoutDrive)
  return {
    cosmetic: look.grade,
    functional: works.grade,
    letter: letterOf(look.grade, works.grade, works.isUnfit),
    data: dataReasons.every(({ code }) => code === 'ALL_DRIVES_DONE' || code === 'NO_DRIVE')
      ? 'non-data'
      : 'pre-sanitization',
    look: look.reasons,
    function: works.reasons,
    dataReasons,
  }
}

/** What does not work is scrap until it is repaired, however it looks; what is fit for its matter only needs no test. */
function letterOf(cosmetic: CosmeticGrade, functional: FunctionalGrade | null, isUnfit: boolean): GradeLetter | null {
  if (isUnfit || cosmetic === 'C1') return 'scrap'
  return functional === null ? null : gradeLetter(cosmetic, functional)
}

function reasonsOfData(drives: readonly GradedDrive[], isWithoutDrive: boolean): DataReason[] {
  if (drives.length === 0) return [{ code: isWithoutDrive ? 'NO_DRIVE' : 'DRIVES_UNKNOWN' }]
  const holding = drives.filter(({ status }) => !isDoneWith(status)).map(({ name }) => name)
  if (holding.length === 0) return [{ code: 'ALL_DRIVES_DONE', count: drives.length }]
  return holding.toSorted().map((driveName) => ({ code: 'DRIVE_HOLDS_DATA', driveName }))
}
