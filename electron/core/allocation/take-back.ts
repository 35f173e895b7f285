import type { Allocation } from '../../../shared/domain/allocation/allocation.ts'
import { type PlacementRefusal, placementRefusals } from '../../../shared/domain/allocation/placement.ts'
import type { Change } from '../audit/ledger.ts'
import type { NotPlaced, Refused } from './allocation.service.ts'
import { type AllocationState, allocationState, problemOf } from './allocation-state.ts'
import { allocationsOfChange, endAllocation, insertAllocation } from './allocations.repository.ts'
import { markAccepted } from './plans.repository.ts'

type Wanted = { campaignId: string; changeId: string; newId: () => string }
type Answer = { campaignId: string } | Refused<'NOT_FOUND' | 'CHANGED_MEANWHILE'> | NotPlaced

/**
 * Ends what the change began and promises again what it ended. Only as a whole, and only while nothing else touched
 * those machines: half an undo would be a plan that nobody made.
 */
export async function takeBack(change: Change, { campaignId, changeId, newId }: Wanted): Promise<Answer> {
  const { trx, at, record } = change
  const { began, ended } = await allocationsOfChange(trx, changeId)
  const isOfCampaign = [...began, ...ended].every((one) => one.campaignId === campaignId)
  if (began.length + ended.length === 0 || !isOfCampaign) return { refused: 'NOT_FOUND' }
  const state = await allocationState(trx, campaignId)
  if (isTouched(state, began, ended)) return { refused: 'CHANGED_MEANWHILE' }
  const refusals = refusalsAgainst(state, began, ended)
  if (refusals.length > 0) return { refused: 'PLACEMENT_REFUSED', refusals }
  const undoId = newId()
  for (const { id } of began) await endAllocation(trx, id, { at, reason: null, changeId: undoId })
  for (const old of ended) await promiseAgain(change, old, { undoId, newId })
  // The other way round when an undo is undone: what stands is what was accepted.
  for (const planId of plansOf(began)) await markAccepted(trx, planId, null)
  for (const planId of plansOf(ended)) await markAccepted(trx, planId, at)
  const after = { ended: began.length, promisedAgain: ended.length }
  record({ action: 'ALLOCATION_TAKEN_BACK', subjectId: changeId, after })
  return { campaignId }
}

function plansOf(allocations: readonly Allocation[]): Set<string> {
  return new Set(allocations.flatMap(({ planId }) => planId ?? []))
}

function isTouched(
  { allocations }: AllocationState,
  began: readonly Allocation[],
  ended: readonly Allocation[],
): boolean {
  const living = new Map(allocations.map((one) => [one.machineId, one.id]))
  const beganFor = new Set(began.map(({ machineId }) => machineId))
  const isGone = began.some(({ id, machineId }) => living.get(machineId) !== id)
  return isGone || ended.some(({ machineId }) => !beganFor.has(machineId) && living.has(machineId))
}

/** Judged as if what the change began were ended already. */
function refusalsAgainst(
  state: AllocationState,
  began: readonly Allocation[],
  ended: readonly Allocation[],
): PlacementRefusal[] {
  if (began.some(({ machineId }) => state.locked.has(machineId))) return [{ code: 'ON_DELIVERY' }]
  const beganIds = new Set(began.map(({ id }) => id))
  const problem = problemOf({ ...state, allocations: state.allocations.filter(({ id }) => !beganIds.has(id)) })
  const standing = [...problem.standing]
  for (const { machineId, requestLineId: lineId } of ended) {
    const refusals = placementRefusals({ ...problem, standing }, machineId, lineId)
    if (refusals.length > 0) return refusals
    standing.push({ machineId, lineId })
  }
  return []
}

async function promiseAgain(
  { trx, at, actor, record }: Change,
  old: Allocation,
  { undoId, newId }: { undoId: string; newId: () => string },
): Promise<void> {
  const { operatorName } = actor
  const again = { ...old, id: newId(), allocatedAt: at, operatorName, endedAt: null, endReason: null }
  await insertAllocation(trx, again, undoId)
  const { id: subjectId, machineId, requestLineId } = again
  record({ action: 'MACHINE_ALLOCATED', subjectId, machineId, after: { requestLineId, origin: old.origin } })
}
