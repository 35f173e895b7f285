import type { IssuerKey } from '../../../shared/domain/proof/known-issuer.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

/** The latest first. */
export async function listIssuerKeys(db: Db): Promise<IssuerKey[]> {
  return db.selectFrom('issuerKeys').selectAll().orderBy('since', 'desc').orderBy('until', 'asc').execute()
}

/** `null` until the first paper is sealed. */
export async function keyInUse(db: Db): Promise<IssuerKey | null> {
  const key = await db.selectFrom('issuerKeys').selectAll().where('until', 'is', null).executeTakeFirst()
  return key ?? null
}

export async function insertIssuerKey(db: Db, key: IssuerKey): Promise<void> {
  await db.insertInto('issuerKeys').values(key).execute()
}

export async function retireIssuerKey(db: Db, fingerprint: string, until: string): Promise<void> {
  await db.updateTable('issuerKeys').set({ until }).where('fingerprint', '=', fingerprint).execute()
}

export async function isKeyKnown(db: Db, fingerprint: string): Promise<boolean> {
  const query = db.selectFrom('issuerKeys').select('fingerprint').where('fingerprint', '=', fingerprint)
  return (await query.executeTakeFirst()) !== undefined
}

export type SealRow = Database['seals']

/** The end of the chain. */
export async function lastSeal(db: Db): Promise<SealRow | null> {
  const row = await db.selectFrom('seals').selectAll().orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? null : { ...row, sequence: numberOf(row.sequence) }
}

export async function insertSeal(db: Db, seal: SealRow): Promise<void> {
  await db.insertInto('seals').values(seal).execute()
}

/** What is kept of the paper that bears a number. */
export async function sealOfNumber(db: Db, number: string) {
  const row = await db
    .selectFrom('seals')
    .innerJoin('documents', 'documents.id', 'seals.documentId')
    .select(['seals.recordSha256', 'seals.envelopeSha256', 'documents.machineId'])
    .where('documents.number', '=', number)
    .executeTakeFirst()
  return row ?? null
}
