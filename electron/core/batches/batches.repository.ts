import { type Batch, type BatchRule, type BatchSummary, lettersFrom } from '../../../shared/domain/batch.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'
import { isSettled } from '../machines/settled-end.ts'

export async function insertBatch(db: Db, batch: Batch): Promise<void> {
  await db
    .insertInto('batches')
    .values({ ...batch, snapshotSha256: null })
    .execute()
}

/** Newest first. */
export async function listBatches(db: Db): Promise<BatchSummary[]> {
  const rows = await batchQuery(db).orderBy('batches.number', 'desc').execute()
  return rows.map(rowToBatch)
}

export async function findBatch(db: Db, id: string): Promise<BatchSummary | null> {
  const row = await batchQuery(db).where('batches.id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToBatch(row)
}

export async function machineIdsOf(db: Db, batchId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('batchMachines')
    .select('machineId')
    .where('batchId', '=', batchId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.machineId)
}

/** The batch that holds the machine, if any. */
export async function batchOfMachine(db: Db, machineId: string): Promise<{ id: string; name: string } | null> {
  const row = await db
    .selectFrom('batchMachines')
    .innerJoin('batches', 'batches.id', 'batchMachines.batchId')
    .select(['batches.id', 'batches.name'])
    .where('batchMachines.machineId', '=', machineId)
    .executeTakeFirst()
  return row ?? null
}

export async function addToBatch(db: Db, batchId: string, machineId: string): Promise<void> {
  const last = await db
    .selectFrom('batchMachines')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('batchId', '=', batchId)
    .executeTakeFirst()
  const position = numberOf(last?.position ?? 0) + 1
  await db.insertInto('batchMachines').values({ batchId, machineId, position }).execute()
}

export async function removeFromBatch(db: Db, batchId: string, machineId: string): Promise<void> {
  await db.deleteFrom('batchMachines').where('batchId', '=', batchId).where('machineId', '=', machineId).execute()
}

/** `snapshotSha256` names the frozen content in the evidence store. */
export async function closeBatch(db: Db, id: string, closedAt: string, snapshotSha256: string): Promise<void> {
  await db.updateTable('batches').set({ closedAt, snapshotSha256 }).where('id', '=', id).execute()
}

export async function snapshotOf(db: Db, batchId: string): Promise<string | null> {
  const row = await db.selectFrom('batches').select('snapshotSha256').where('id', '=', batchId).executeTakeFirst()
  return row?.snapshotSha256 ?? null
}

/** Ready machines in no batch that answer to the rule, by their tags. */
export async function machinesByRule(db: Db, campaignId: string, rule: BatchRule): Promise<string[]> {
  const { kind, minimumMemoryBytes, worstLetter, donorId, count } = rule
  const rows = await db
    .selectFrom('machineSummaries')
    .leftJoin('batchMachines', 'batchMachines.machineId', 'machineSummaries.machineId')
    .select('machineSummaries.machineId')
    .where('machineSummaries.campaignId', '=', campaignId)
    .where('machineSummaries.isReady', '=', 1)
    .where('batchMachines.batchId', 'is', null)
    .where((eb) => eb.not(isSettled('machineSummaries.machineId')))
    .$if(kind !== null, (query) => query.where('machineSummaries.kind', '=', kind))
    .$if(minimumMemoryBytes !== null, (query) => query.where('machineSummaries.memoryBytes', '>=', minimumMemoryBytes))
    .$if(worstLetter !== null, (query) =>
      query.where('machineSummaries.letter', 'in', lettersFrom(worstLetter ?? 'scrap')),
    )
    .$if(donorId !== null, (query) => query.where('machineSummaries.donorId', '=', donorId))
    .orderBy('machineSummaries.assetTag')
    .limit(count)
    .execute()
  return rows.map(({ machineId }) => machineId)
}

function batchQuery(db: Db) {
  return db
    .selectFrom('batches')
    .innerJoin('campaigns', 'campaigns.id', 'batches.campaignId')
    .select(['batches.id', 'batches.campaignId', 'batches.number', 'batches.name'])
    .select(['batches.createdAt', 'batches.closedAt', 'campaigns.name as campaignName'])
    .select((eb) =>
      eb
        .selectFrom('batchMachines')
        .whereRef('batchMachines.batchId', '=', 'batches.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('machineCount'),
    )
}

type BatchRow = Awaited<ReturnType<ReturnType<typeof batchQuery>['execute']>>[number]

function rowToBatch(row: BatchRow): BatchSummary {
  return { ...row, number: numberOf(row.number), machineCount: numberOf(row.machineCount ?? 0) }
}
