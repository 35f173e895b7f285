import type { Allocation, AllocationOrigin } from '../../../shared/domain/allocation/allocation.ts'
import type { Placement } from '../../../shared/domain/allocation/problem.ts'
import type { Change } from '../audit/ledger.ts'
import { endAllocation, insertAllocation } from './allocations.repository.ts'

export type Decision = {
  changeId: string
  campaignId: string
  origin: AllocationOrigin
  reason: string | null
  isPinned: boolean
  planId: string | null
}

/** Promises machines, each taken first from whoever had it; `standing` holds what is promised now. */
export async function place(
  change: Change,
  placements: readonly Placement[],
  standing: ReadonlyMap<string, Allocation>,
  { decision, newId }: { decision: Decision; newId: () => string },
): Promise<void> {
  const { trx, at, actor, record } = change
  const { changeId, ...rest } = decision
  for (const { machineId, lineId } of placements) {
    const before = standing.get(machineId) ?? null
    if (before !== null) await endAllocation(trx, before.id, { at, reason: decision.reason, changeId })
    const allocation: Allocation = {
      ...rest,
      id: newId(),
      machineId,
      requestLineId: lineId,
      allocatedAt: at,
      operatorName: actor.operatorName,
      endedAt: null,
      endReason: null,
    }
    await insertAllocation(trx, allocation, changeId)
    const told = before === null ? {} : { before: { requestLineId: before.requestLineId } }
    const after = { requestLineId: lineId, origin: decision.origin, reason: decision.reason }
    record({ action: 'MACHINE_ALLOCATED', subjectId: allocation.id, machineId, ...told, after })
  }
}

export async function release(
  change: Change,
  allocations: readonly Allocation[],
  { changeId, reason }: { changeId: string; reason: string | null },
): Promise<void> {
  const { trx, at, record } = change
  for (const { id, machineId, requestLineId } of allocations) {
    await endAllocation(trx, id, { at, reason, changeId })
    record({ action: 'MACHINE_RELEASED', subjectId: id, machineId, before: { requestLineId }, after: { reason } })
  }
}
