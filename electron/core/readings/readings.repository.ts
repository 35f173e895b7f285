import type { Reading } from '../../../shared/domain/reading.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf, numberOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

export async function insertReading(db: Db, reading: Reading): Promise<void> {
  const { facts, origins, notes, evidence, ...plain } = reading
  await db
    .insertInto('readings')
    .values({
      ...plain,
      factsJson: columnOfJson(facts),
      originsJson: columnOfJson(origins),
      notesJson: columnOfJson(notes),
      evidenceJson: columnOfJson(evidence),
    })
    .execute()
}

/** The readings of a machine, newest first. */
export async function latestReadings(db: Db, machineId: string, limit: number): Promise<Reading[]> {
  const rows = await db
    .selectFrom('readings')
    .selectAll()
    .where('machineId', '=', machineId)
    .orderBy('takenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(rowToReading)
}

export async function latestReading(db: Db, machineId: string): Promise<Reading | null> {
  return (await latestReadings(db, machineId, 1))[0] ?? null
}

/** Every reading of the workshop, oldest first. */
export async function everyReadingId(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('readings').select('id').orderBy('id').execute()
  return rows.map((row) => row.id)
}

/** What better parsers say of the same evidence. */
export async function saveInterpretation(
  db: Db,
  id: string,
  { facts, origins, parserVersion }: Pick<Reading, 'facts' | 'origins' | 'parserVersion'>,
): Promise<void> {
  const columns = { factsJson: columnOfJson(facts), originsJson: columnOfJson(origins), parserVersion }
  await db.updateTable('readings').set(columns).where('id', '=', id).execute()
}

export async function findReading(db: Db, id: string): Promise<Reading | null> {
  const row = await db.selectFrom('readings').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToReading(row)
}

function rowToReading(row: Database['readings']): Reading {
  return {
    id: row.id,
    machineId: row.machineId,
    takenAt: row.takenAt,
    way: row.way as Reading['way'],
    facts: jsonOf(row.factsJson),
    origins: jsonOf(row.originsJson),
    notes: jsonOf(row.notesJson),
    evidence: jsonOf(row.evidenceJson),
    parserVersion: numberOf(row.parserVersion),
  }
}
