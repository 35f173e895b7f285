import type { Allocation, AllocationBan, AllocationOrigin } from '../../../shared/domain/allocation/allocation.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfFlag, flagOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import { keepEnds } from '../machines/kept-end.ts'

/** What is promised now. */
export async function livingAllocations(db: Db, campaignId: string): Promise<Allocation[]> {
  const rows = await db
    .selectFrom('allocations')
    .selectAll()
    .where('campaignId', '=', campaignId)
    .where('endedAt', 'is', null)
    .orderBy('machineId')
    .execute()
  return rows.map(rowToAllocation)
}

export async function findAllocation(db: Db, id: string): Promise<Allocation | null> {
  const row = await db.selectFrom('allocations').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToAllocation(row)
}

/** What one change began, and what it ended. */
export async function allocationsOfChange(
  db: Db,
  changeId: string,
): Promise<{ began: Allocation[]; ended: Allocation[] }> {
  const rows = await db
    .selectFrom('allocations')
    .selectAll()
    .where((eb) => eb.or([eb('changeId', '=', changeId), eb('endChangeId', '=', changeId)]))
    .orderBy('id')
    .execute()
  return {
    began: rows.filter((row) => row.changeId === changeId).map(rowToAllocation),
    ended: rows.filter((row) => row.endChangeId === changeId).map(rowToAllocation),
  }
}

export async function insertAllocation(db: Db, allocation: Allocation, changeId: string): Promise<void> {
  const { isPinned, ...rest } = allocation
  await db
    .insertInto('allocations')
    .values({ ...rest, isPinned: columnOfFlag(isPinned), changeId, endChangeId: null })
    .execute()
  await keepEnds(db, [allocation])
}

export async function endAllocation(
  db: Db,
  id: string,
  { at, reason, changeId }: { at: string; reason: string | null; changeId: string },
): Promise<void> {
  const ended = await db
    .updateTable('allocations')
    .set({ endedAt: at, endReason: reason, endChangeId: changeId })
    .where('id', '=', id)
    .returning('machineId')
    .execute()
  await keepEnds(db, ended)
}

export async function savePin(db: Db, id: string, isPinned: boolean): Promise<void> {
  await db
    .updateTable('allocations')
    .set({ isPinned: columnOfFlag(isPinned) })
    .where('id', '=', id)
    .execute()
}

/** Machines that are on a delivery and were not brought back. */
export async function machinesOnDelivery(db: Db, campaignId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('deliveryMachines')
    .innerJoin('deliveries', 'deliveries.id', 'deliveryMachines.deliveryId')
    .where('deliveries.campaignId', '=', campaignId)
    .where('deliveryMachines.returnedAt', 'is', null)
    .select('deliveryMachines.machineId')
    .execute()
  return new Set(rows.map(({ machineId }) => machineId))
}

export async function standingBans(db: Db, campaignId: string): Promise<AllocationBan[]> {
  return db
    .selectFrom('allocationBans')
    .selectAll()
    .where('campaignId', '=', campaignId)
    .where('liftedAt', 'is', null)
    .orderBy('id')
    .execute()
}

export async function findBan(db: Db, id: string): Promise<AllocationBan | null> {
  return (await db.selectFrom('allocationBans').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function insertBan(db: Db, ban: AllocationBan): Promise<void> {
  await db.insertInto('allocationBans').values(ban).execute()
}

export async function liftBan(db: Db, id: string, liftedAt: string): Promise<void> {
  await db.updateTable('allocationBans').set({ liftedAt }).where('id', '=', id).execute()
}

function rowToAllocation(row: Database['allocations']): Allocation {
  const { changeId: _, endChangeId: __, ...rest } = row
  return { ...rest, origin: row.origin as AllocationOrigin, isPinned: flagOf(row.isPinned) }
}
