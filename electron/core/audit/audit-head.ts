import { numberOf } from '../db/columns.ts'
import type { Db } from './ledger.ts'

/** Where the audit log stands: printed on papers, so that a log made anew later cannot pass for this one. */
export async function auditHeadOf(db: Db): Promise<{ sequence: number; hash: string }> {
  const head = await db.selectFrom('auditHead').select(['lastSequence', 'lastHash']).executeTakeFirstOrThrow()
  return { sequence: numberOf(head.lastSequence), hash: head.lastHash }
}
