import type { Bench } from '../../../shared/domain/actor.ts'
import type { Db } from '../audit/ledger.ts'
import type { Database } from '../db/database.ts'

export type ClientRow = Database['networkClients']

export async function insertClient(db: Db, client: ClientRow): Promise<void> {
  await db.insertInto('networkClients').values(client).execute()
}

/** Those that may still come in, oldest first. */
export async function openClients(db: Db, at: string): Promise<ClientRow[]> {
  const rows = await db.selectFrom('networkClients').selectAll().where('sentAwayAt', 'is', null).orderBy('id').execute()
  return rows.filter((row) => isOpen(row, at))
}

export async function findOpenClient(db: Db, id: string, at: string): Promise<ClientRow | null> {
  const row = await db.selectFrom('networkClients').selectAll().where('id', '=', id).executeTakeFirst()
  return row !== undefined && isOpen(row, at) ? row : null
}

export async function findBySecret(db: Db, secretSha256: string, at: string): Promise<ClientRow | null> {
  const query = db.selectFrom('networkClients').selectAll().where('secretSha256', '=', secretSha256)
  const row = await query.executeTakeFirst()
  return row !== undefined && isOpen(row, at) ? row : null
}

export async function markSentAway(db: Db, id: string, at: string, byName: string): Promise<void> {
  await db
    .updateTable('networkClients')
    .set({ sentAwayAt: at, sentAwayByName: byName })
    .where('id', '=', id)
    .where('sentAwayAt', 'is', null)
    .execute()
}

export async function findBenchById(db: Db, id: string): Promise<Bench | null> {
  const row = await db.selectFrom('benches').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** The benches that a browser was let in as. The bench of the data itself is none of them. */
export async function pairedBenches(db: Db): Promise<Bench[]> {
  return db
    .selectFrom('benches')
    .select(['id', 'name'])
    .where('id', 'in', (from) => from.selectFrom('networkClients').select('benchId').where('kind', '=', 'bench'))
    .orderBy('id')
    .execute()
}

/** A term that was set by a clock ahead of its time is over as soon as the clock is right. */
function isOpen({ sentAwayAt, pairedAt, expiresAt }: ClientRow, at: string): boolean {
  return sentAwayAt === null && (expiresAt === null || (pairedAt <= at && at < expiresAt))
}
