import type { DocumentKind, IssuedDocument, Language } from '../../../shared/domain/document.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, numberOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

/** `facts` is what the paper was made from, kept so that it can be explained or made again. */
export async function insertDocument(db: Db, document: IssuedDocument, facts: unknown): Promise<void> {
  await db
    .insertInto('documents')
    .values({ ...document, factsJson: columnOfJson(facts) })
    .execute()
}

/** Newest first. */
export async function documentsOf(db: Db, machineId: string): Promise<IssuedDocument[]> {
  const rows = await db
    .selectFrom('documents')
    .selectAll()
    .where('machineId', '=', machineId)
    .orderBy('issuedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(rowToDocument)
}

export async function findDocument(db: Db, id: string): Promise<IssuedDocument | null> {
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToDocument(row)
}

/** The next number of a series without gaps: taken in the same transaction as what it numbers. */
export async function takeNumber(db: Db, series: string): Promise<number> {
  const row = await db
    .insertInto('counters')
    .values({ name: series, lastNumber: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({ lastNumber: eb('counters.lastNumber', '+', 1) })),
    )
    .returning('lastNumber')
    .executeTakeFirstOrThrow()
  return numberOf(row.lastNumber)
}

function rowToDocument({ factsJson: _, ...row }: Database['documents']): IssuedDocument {
  return {
    ...row,
    kind: row.kind as DocumentKind,
    language: row.language as Language,
    sizeBytes: numberOf(row.sizeBytes),
  }
}
