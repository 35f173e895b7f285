import { numberOf } from '../db/columns.ts'
import type { Db } from './ledger.ts'

/** Where the audit log stands: printed on papers, so that a log made anew later cannot pass for this one. */
export async function auditHeadOf(db: Db): Promise<{ sequence: number; hash: string }> {
  const head = await db.selectFrom('auditHead').select(['lastSequence', 'lastHash']).executeTakeFirstOrThrow()
  return { sequence: numberOf(head.lastSequence), hash: head.lastHash }
}

/** The greatest id given so far: an entry takes its own after all that its change made. */
export async function lastIdIn(db: Db): Promise<string | null> {
  const row = await db.selectFrom('audit').select('id').orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return row?.id ?? null
}
