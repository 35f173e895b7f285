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

export async function latestReading(db: Db, machineId: string): Promise<Reading | null> {
  const row = await db
    .selectFrom('readings')
    .selectAll()
    .where('machineId', '=', machineId)
    .orderBy('takenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : rowToReading(row)
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
