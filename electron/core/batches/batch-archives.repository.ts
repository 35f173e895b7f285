import type { Language } from '../../../shared/domain/document.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'

export type BatchArchive = {
  id: string
  batchId: string
  /** What it was made from: the same content in the same language is never sealed twice. */
  contentKey: string
  language: Language
  fileName: string
  sha256: string
  sizeBytes: number
  sealedAt: string
  operatorName: string
}

export async function insertArchive(db: Db, archive: BatchArchive): Promise<void> {
  await db.insertInto('batchArchives').values(archive).execute()
}

export async function findArchive(db: Db, batchId: string, contentKey: string): Promise<BatchArchive | null> {
  const row = await db
    .selectFrom('batchArchives')
    .selectAll()
    .where('batchId', '=', batchId)
    .where('contentKey', '=', contentKey)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, language: row.language as Language, sizeBytes: numberOf(row.sizeBytes) }
}
