import type { TagBlock } from '../../../shared/domain/offline/tag-block.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf, numberOrNull } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

export type KnownBench = Database['offlineBenches']
export type KeptBlock = TagBlock & { id: string; campaignId: string; benchId: string; reservedAt: string }
export type WorkBundle = Database['workBundles']

export async function listKnownBenches(db: Db): Promise<KnownBench[]> {
  const rows = await db.selectFrom('offlineBenches').selectAll().orderBy('openedAt').orderBy('id').execute()
  return rows.map(rowToBench)
}

export async function findKnownBench(db: Db, id: string): Promise<KnownBench | null> {
  const row = await db.selectFrom('offlineBenches').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToBench(row)
}

export async function insertKnownBench(db: Db, bench: KnownBench): Promise<void> {
  await db.insertInto('offlineBenches').values(bench).execute()
}

export async function saveKnownBench(db: Db, id: string, change: Partial<Omit<KnownBench, 'id'>>): Promise<void> {
  await db.updateTable('offlineBenches').set(change).where('id', '=', id).execute()
}

export async function blocksOf(db: Db, benchId: string, campaignId: string | null = null): Promise<KeptBlock[]> {
  const all = db.selectFrom('tagBlocks').selectAll().where('benchId', '=', benchId).orderBy('firstSequence')
  const rows = await (campaignId === null ? all : all.where('campaignId', '=', campaignId)).execute()
  return rows.map((row) => ({
    ...row,
    firstSequence: numberOf(row.firstSequence),
    lastSequence: numberOf(row.lastSequence),
    issuedSequence: numberOrNull(row.issuedSequence),
  }))
}

export async function insertBlock(db: Db, block: KeptBlock): Promise<void> {
  await db.insertInto('tagBlocks').values(block).execute()
}

export async function saveIssued(db: Db, blockId: string, issuedSequence: number): Promise<void> {
  await db.updateTable('tagBlocks').set({ issuedSequence }).where('id', '=', blockId).execute()
}

/** The latest first. */
export async function bundlesOf(db: Db, benchId: string): Promise<WorkBundle[]> {
  const rows = await db
    .selectFrom('workBundles')
    .selectAll()
    .where('benchId', '=', benchId)
    .orderBy('sequence', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    sequence: numberOf(row.sequence),
    fromSequence: numberOf(row.fromSequence),
    toSequence: numberOf(row.toSequence),
    machineCount: numberOf(row.machineCount),
  }))
}

export async function insertWorkBundle(db: Db, bundle: WorkBundle): Promise<void> {
  await db.insertInto('workBundles').values(bundle).execute()
}

function rowToBench(row: Database['offlineBenches']): KnownBench {
  return { ...row, homeSequence: numberOf(row.homeSequence), knownSequence: numberOf(row.knownSequence) }
}
