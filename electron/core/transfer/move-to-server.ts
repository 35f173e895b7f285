import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../db/database.ts'
import { createDatabaseEvidenceStore } from '../evidence/database-evidence-store.ts'
import type { EvidenceStore } from '../evidence/evidence-store.ts'
import { closeMoved } from './moved-away.ts'
import { createTableDigest, type TableDigest } from './table-digest.ts'
import { type TableName, tablesByDependence } from './table-order.ts'

type MovedTable = TableDigest & { table: TableName }
export type Moved = { tables: MovedTable[]; evidenceCount: number; evidenceBytes: number }
export type MoveRefusal = { refused: 'SERVER_NOT_EMPTY' } | { refused: 'COPY_DIFFERS'; table: string }

type Ends = { from: { db: Kysely<Database>; evidence: EvidenceStore }; to: Kysely<Database> }

const rowsAtOnce = 500
/** Of the rows that go in one statement: PostgreSQL binds 65 535 values at most. */
const valuesAtOnce = 30_000

/**
 * Copies a workshop from its folder to a server that was just laid out: all of it, in one transaction, each table
 * compared by count and content afterwards; or nothing. A folder that was moved takes no more writes.
 */
export async function moveToServer({ from, to }: Ends): Promise<Moved | MoveRefusal> {
  if (!(await isNew(to))) return { refused: 'SERVER_NOT_EMPTY' }
  const tables = await tablesByDependence(from.db)
  try {
    return await from.db.transaction().execute(async (source) => {
      // Whoever has the folder open waits from here on, and is told afterwards where the workshop went.
      await source
        .updateTable('auditHead')
        .set((eb) => ({ takenCount: eb.ref('takenCount') }))
        .execute()
      const moved = await to.transaction().execute(async (target) => {
        // What laying out a new workshop writes by itself.
        await target.deleteFrom('auditHead').execute()
        await target.deleteFrom('settings').execute()
        const moved: MovedTable[] = []
        for (const table of tables) moved.push(await moveTable(source, target, table))
        return { tables: moved, ...(await moveEvidence(source, target, from.evidence)) }
      })
      await closeMoved(source)
      return moved
    })
  } catch (error) {
    if (error instanceof CopyDiffers) return { refused: 'COPY_DIFFERS', table: error.message }
    throw error
  }
}

class CopyDiffers extends Error {}

async function isNew(db: Kysely<Database>): Promise<boolean> {
  const [people, changes] = await Promise.all([
    db.selectFrom('operators').select('id').limit(1).execute(),
    db.selectFrom('audit').select('sequence').limit(1).execute(),
  ])
  return people.length === 0 && changes.length === 0
}

async function moveTable(
  source: Transaction<Database>,
  target: Transaction<Database>,
  table: TableName,
): Promise<MovedTable> {
  const before = createTableDigest()
  for await (const rows of piecesOf(source, table)) {
    for (const row of rows) before.add(row)
    await insertRows(target, table, rows)
  }
  const after = createTableDigest()
  for await (const rows of piecesOf(target, table)) for (const row of rows) after.add(row)
  const [sent, arrived] = [before.end(), after.end()]
  if (sent.rows !== arrived.rows || sent.digest !== arrived.digest) throw new CopyDiffers(table)
  return { table, ...arrived }
}

type AnyRow = Record<string, unknown>

async function insertRows(target: Transaction<Database>, table: TableName, rows: readonly AnyRow[]): Promise<void> {
  const width = Math.max(1, Object.keys(rows[0] ?? {}).length)
  const atOnce = Math.max(1, Math.floor(valuesAtOnce / width))
  for (let start = 0; start < rows.length; start += atOnce) {
    const values = rows.slice(start, start + atOnce)
    await target
      .insertInto(table)
      .values(values as never)
      .execute()
  }
}

/** By pages: a workshop of a hundred thousand machines does not fit in the memory of a bench. */
async function* piecesOf(db: Transaction<Database>, table: TableName): AsyncGenerator<AnyRow[]> {
  const columns = await columnsOf(db, table)
  const all = columns.reduce((query, column) => query.orderBy(column), db.selectFrom(table).selectAll())
  for (let offset = 0; ; offset += rowsAtOnce) {
    const rows = (await all.limit(rowsAtOnce).offset(offset).execute()) as AnyRow[]
    if (rows.length > 0) yield rows
    if (rows.length < rowsAtOnce) return
  }
}

/** All columns: pages must not overlap, and not every table has a key of one column. */
async function columnsOf(db: Transaction<Database>, table: TableName): Promise<never[]> {
  const tables = await db.introspection.getTables()
  const columns = tables.find(({ name }) => name === table)?.columns ?? []
  return columns.map(({ name }) => name) as never[]
}

async function moveEvidence(
  source: Transaction<Database>,
  target: Transaction<Database>,
  evidence: EvidenceStore,
): Promise<{ evidenceCount: number; evidenceBytes: number }> {
  const kept = await source.selectFrom('evidence').select('sha256').orderBy('sha256').execute()
  const store = createDatabaseEvidenceStore(target)
  let evidenceBytes = 0
  for (const { sha256 } of kept) {
    // Both ends compare the content with its name.
    const bytes = await evidence.get(sha256)
    await store.put(bytes)
    await store.get(sha256)
    evidenceBytes += bytes.byteLength
  }
  return { evidenceCount: kept.length, evidenceBytes }
}
