import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { StepOutcome, TestStepKey } from '../../../shared/domain/checklist.ts'
import { drivesToAccountFor } from '../../../shared/domain/machine-drives.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { machinePage, refreshSummary } from '../machines/machine-page.ts'
import { drivesOf } from '../readings/drives.repository.ts'
import { insertOutcome, markUndone, saveAbsence, standingOutcomes } from './checklist.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId'> & { ledger: Ledger; hub: ChangeHub }
type OutcomeToRecord = Pick<StepOutcome, 'machineId' | 'stepKey' | 'outcome' | 'note' | 'measured'>

export function createChecklistService({ db, newId, ledger, hub }: Ports) {
  return {
    async record(actor: Actor, wanted: OutcomeToRecord): Promise<MachinePage | 'NOT_FOUND' | 'NOT_ASKED'> {
      const page = await machinePage(db, wanted.machineId)
      if (page === null) return 'NOT_FOUND'
      if (!page.steps.some((step) => step.key === wanted.stepKey)) return 'NOT_ASKED'
      await ledger.change(actor, async ({ trx, at, record }) => {
        const outcome: StepOutcome = { ...wanted, id: newId(), recordedAt: at, operatorName: actor.operatorName }
        await insertOutcome(trx, outcome)
        record({ action: 'STEP_RECORDED', subjectId: outcome.id, machineId: wanted.machineId, after: outcome })
        await refreshSummary(trx, wanted.machineId, at)
      })
      return changed(wanted.machineId)
    },

    /** Takes back the outcome that stands; the one before it, if any, stands again. */
    async undo(actor: Actor, machineId: string, stepKey: TestStepKey): Promise<MachinePage | 'NOT_FOUND'> {
      const isUndone = await ledger.change(actor, async ({ trx, at, record }) => {
        const standing = await standingOutcomes(trx, machineId)
        const last = standing.findLast((outcome) => outcome.stepKey === stepKey)
        if (last === undefined) return false
        await markUndone(trx, last.id, at, actor.operatorName)
        record({ action: 'STEP_UNDONE', subjectId: last.id, machineId, before: last })
        await refreshSummary(trx, machineId, at)
        return true
      })
      return isUndone ? changed(machineId) : 'NOT_FOUND'
    },

    /** Somebody looked inside a machine whose reading shows no drive, and found none. */
    async confirmNoDrive(
      actor: Actor,
      machineId: string,
      reason: string,
    ): Promise<MachinePage | 'NOT_FOUND' | 'DRIVES_SEEN'> {
      const reading = (await machinePage(db, machineId))?.reading ?? null
      if (reading === null) return 'NOT_FOUND'
      const areSeen = drivesToAccountFor(reading.facts).length > 0 || (await drivesOf(db, machineId)).length > 0
      if (areSeen) return 'DRIVES_SEEN'
      await ledger.change(actor, async ({ trx, at, record }) => {
        const by = { operatorName: actor.operatorName }
        const absence = { machineId, readingId: reading.id, reason, confirmedAt: at, ...by }
        await saveAbsence(trx, absence)
        record({ action: 'ABSENCE_CONFIRMED', subjectId: reading.id, machineId, after: absence })
        await refreshSummary(trx, machineId, at)
      })
      return changed(machineId)
    },
  }

  async function changed(machineId: string): Promise<MachinePage | 'NOT_FOUND'> {
    hub.publish({ subject: 'machines', id: machineId })
    return (await machinePage(db, machineId)) ?? 'NOT_FOUND'
  }
}
