import type { DeliverySummary } from '../../../shared/contract/deliveries.contract.ts'
import { placementRefusals } from '../../../shared/domain/allocation/placement.ts'
import { allocationState, problemOf } from '../allocation/allocation-state.ts'
import { livingAllocations } from '../allocation/allocations.repository.ts'
import { place, release } from '../allocation/apply-placements.ts'
import type { Change } from '../audit/ledger.ts'
import { batchOfMachine, removeFromBatch } from '../batches/batches.repository.ts'
import { refreshSummary } from '../machines/machine-page.ts'
import { machinesOfDelivery, saveReturn } from './deliveries.repository.ts'

type Back = { machineId: string; reason: string; replacedByMachineId: string | null }

export class ReplacementRefused extends Error {}

/** Ends the promise of what came back, which must be made ready again; the one that takes its place is promised to the same line, for a delivery to come. */
export async function takeReturn(
  change: Change,
  delivery: DeliverySummary,
  { machineId, reason, replacedByMachineId }: Back,
  newId: () => string,
): Promise<{ refused: 'NOT_DELIVERED' } | null> {
  const { trx, at, record } = change
  const { campaignId } = delivery
  const given = (await machinesOfDelivery(trx, delivery.id)).find((one) => one.machineId === machineId)
  if (delivery.deliveredAt === null || given === undefined || given.returnedAt !== null)
    return { refused: 'NOT_DELIVERED' }
  await saveReturn(trx, delivery.id, machineId, { returnedAt: at, returnReason: reason, replacedByMachineId })
  record({ action: 'MACHINE_RETURNED', subjectId: delivery.id, machineId, after: { reason, replacedByMachineId } })
  await leaveBatch(change, machineId)
  await refreshSummary(trx, machineId, at)
  const allocation = (await livingAllocations(trx, campaignId)).find((one) => one.machineId === machineId)
  const changeId = newId()
  if (allocation !== undefined) await release(change, [allocation], { changeId, reason })
  if (replacedByMachineId === null) return null
  const state = await allocationState(trx, campaignId)
  if (allocation === undefined || state === null) throw new ReplacementRefused()
  const line = { machineId: replacedByMachineId, lineId: allocation.requestLineId }
  if (placementRefusals(problemOf(state), line.machineId, line.lineId).length > 0) throw new ReplacementRefused()
  const decision = { changeId, campaignId, origin: 'hand', reason, isPinned: true, planId: null } as const
  const standing = new Map(state.allocations.map((one) => [one.machineId, one]))
  if (standing.has(replacedByMachineId)) throw new ReplacementRefused()
  await place(change, [line], standing, { decision, newId })
  return null
}

/** What its batch was frozen with no longer tells the machine: it must be checked, and join another, to be given again. */
async function leaveBatch({ trx, record }: Change, machineId: string): Promise<void> {
  const batch = await batchOfMachine(trx, machineId)
  if (batch === null) return
  await removeFromBatch(trx, batch.id, machineId)
  record({ action: 'BATCH_LEFT', subjectId: batch.id, machineId, before: { batch: batch.name } })
}
