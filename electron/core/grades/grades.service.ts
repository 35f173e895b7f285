import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { type Grade, gradeLetter } from '../../../shared/domain/grading.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { machinePage, refreshSummary } from '../machines/machine-page.ts'
import { findMachine } from '../machines/machines.repository.ts'
import { insertGrade, latestGrade } from './grades.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId'> & { ledger: Ledger; hub: ChangeHub }

export function createGradesService({ db, newId, ledger, hub }: Ports) {
  return {
    /** Gives a grade; the letter is derived here, never taken from the page. */
    async give(
      actor: Actor,
      wanted: Pick<Grade, 'machineId' | 'cosmetic' | 'functional' | 'note'>,
    ): Promise<MachinePage | null> {
      const { machineId, cosmetic, functional } = wanted
      if ((await findMachine(db, machineId)) === null) return null
      await ledger.change(actor, async ({ trx, at, record }) => {
        const before = await latestGrade(trx, machineId)
        const letter = gradeLetter(cosmetic, functional)
        const grade: Grade = { ...wanted, id: newId(), letter, givenAt: at, operatorName: actor.operatorName }
        await insertGrade(trx, grade)
        record({ action: 'GRADE_GIVEN', subjectId: grade.id, machineId, before, after: grade })
        await refreshSummary(trx, machineId, at)
      })
      hub.publish({ subject: 'machines', id: machineId })
      return machinePage(db, machineId)
    },
  }
}
