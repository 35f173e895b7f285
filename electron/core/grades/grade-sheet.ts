import type { GradeSheet } from '../../../shared/contract/grades.contract.ts'
import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Condition } from '../../../shared/domain/grading.ts'
import { isReadable } from '../../../shared/domain/machine.ts'
import type { Finding } from '../../../shared/domain/testing/findings.ts'
import { gradeMachine } from '../../../shared/domain/testing/grade-machine.ts'
import { driveName } from '../machines/machine-page.ts'
import { gradedSteps } from './graded-steps.ts'

/** What the grade is made of, from everything that is known of the machine now. */
export function gradeSheet(page: MachinePage, all: readonly Finding[], condition: Condition | null): GradeSheet {
  const { kind } = page.summary
  const findings = all.filter(({ removedAt }) => removedAt === null)
  const known = {
    steps: gradedSteps(page),
    drives: page.drives.map((drive) => ({ name: driveName(drive), status: drive.decisive?.status ?? null })),
    isWithoutDrive: page.isAbsenceConfirmed || !isReadable(kind),
  }
  return {
    machineId: page.machine.id,
    kind,
    findings,
    removedFindings: all.filter(({ removedAt }) => removedAt !== null),
    condition,
    known,
    computed: gradeMachine({ findings, condition, ...known }),
  }
}
