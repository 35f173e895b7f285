import type { GradeSheet } from '../../../shared/contract/grades.contract.ts'
import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { type Grade, standingGrade } from '../../../shared/domain/grading.ts'
import type { Db, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { machinePage, refreshSummary } from '../machines/machine-page.ts'
import { findingsOf } from './findings.repository.ts'
import { createFindingsService } from './findings.service.ts'
import { gradeSheet } from './grade-sheet.ts'
import { insertGrade } from './grades.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'evidence'> & { ledger: Ledger; hub: ChangeHub }
type GradeToGive = Pick<Grade, 'machineId' | 'condition' | 'override' | 'note'>

export function createGradesService(ports: Ports) {
  const { db, newId, ledger, hub } = ports
  return {
    findings: createFindingsService(ports),

    async sheet(machineId: string): Promise<GradeSheet | null> {
      return (await known(db, machineId))?.sheet ?? null
    },

    /** Computes the grade on what is known now, never on what the page showed, and keeps it. */
    async give(actor: Actor, wanted: GradeToGive): Promise<MachinePage | null> {
      const { machineId } = wanted
      const isGiven = await ledger.change(actor, async ({ trx, at, record }) => {
        const now = await known(trx, machineId, wanted)
        if (now === null) return false
        const { computed } = now.sheet
        const standing = standingGrade(computed, wanted.override)
        const by = { givenAt: at, operatorName: actor.operatorName }
        const grade: Grade = { ...wanted, ...standing, ...by, id: newId(), computed }
        await insertGrade(trx, grade)
        record({ action: 'GRADE_GIVEN', subjectId: grade.id, machineId, before: now.before, after: grade })
        await refreshSummary(trx, machineId, at)
        return true
      })
      if (!isGiven) return null
      hub.publish({ subject: 'machines', id: machineId })
      return machinePage(db, machineId)
    },
  }
}

/** `declared` stands for the condition kept with the last grade. */
async function known(db: Db, machineId: string, declared?: Pick<Grade, 'condition'>) {
  const page = await machinePage(db, machineId)
  if (page === null) return null
  const { condition } = declared ?? page.grade ?? { condition: null }
  return { before: page.grade, sheet: gradeSheet(page, await findingsOf(db, machineId), condition) }
}
