import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { isWaivable, type WaivableCode, type Waiver } from '../../../shared/domain/testing/waiver.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { machinePage, refreshSummary } from '../machines/machine-page.ts'
import { isManager } from '../session/people.repository.ts'
import { insertWaiver, standingWaivers, takeBackWaiver } from './waivers.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId'> & { ledger: Ledger; hub: ChangeHub }
type Wanted = { machineId: string; code: WaivableCode; stepKey: string; reason: string }
export type WaiverRefusal = 'NOT_FOUND' | 'MANAGER_NEEDED' | 'NOT_WAIVABLE'

/** A manager answers for a reason of tests; nobody can for one of data. */
export function createWaiversService({ db, newId, ledger, hub }: Ports) {
  return {
    async waive(actor: Actor, wanted: Wanted): Promise<MachinePage | WaiverRefusal> {
      if (!(await isManager(db, actor.operatorId))) return 'MANAGER_NEEDED'
      const page = await machinePage(db, wanted.machineId)
      if (page === null) return 'NOT_FOUND'
      const { code, stepKey, machineId } = wanted
      const stands = page.readiness.reasons.find(
        (one) => one.code === code && 'stepKey' in one && one.stepKey === stepKey,
      )
      if (stands === undefined) return 'NOT_FOUND'
      if (!isWaivable(stands, page.steps)) return 'NOT_WAIVABLE'
      const resultId = page.steps.find(({ key }) => key === stepKey)?.result?.id ?? null
      await ledger.change(actor, async ({ trx, at, record }) => {
        const by = { givenAt: at, operatorName: actor.operatorName }
        const waiver: Waiver = { ...wanted, id: newId(), resultId, ...by }
        await insertWaiver(trx, waiver)
        record({ action: 'WAIVER_GIVEN', subjectId: waiver.id, machineId, after: waiver })
        await refreshSummary(trx, machineId, at)
      })
      return changed(machineId)
    },

    async takeBack(actor: Actor, machineId: string, waiverId: string): Promise<MachinePage | WaiverRefusal> {
      if (!(await isManager(db, actor.operatorId))) return 'MANAGER_NEEDED'
      const isTaken = await ledger.change(actor, async ({ trx, at, record }) => {
        const waiver = (await standingWaivers(trx, machineId)).find(({ id }) => id === waiverId)
        if (waiver === undefined) return false
        await takeBackWaiver(trx, waiverId, at, actor.operatorName)
        record({ action: 'WAIVER_TAKEN_BACK', subjectId: waiverId, machineId, before: waiver })
        await refreshSummary(trx, machineId, at)
        return true
      })
      return isTaken ? changed(machineId) : 'NOT_FOUND'
    },
  }

  async function changed(machineId: string): Promise<MachinePage | 'NOT_FOUND'> {
    hub.publish({ subject: 'machines', id: machineId })
    return (await machinePage(db, machineId)) ?? 'NOT_FOUND'
  }
}
