import type { Db } from '../audit/ledger.ts'
import type { StoredEvidence } from './evidence-store.ts'

/** Notes that a piece of evidence is referred to; the same content is noted once. */
export async function noteEvidence(db: Db, { sha256, sizeBytes }: StoredEvidence, addedAt: string): Promise<void> {
  await db
    .insertInto('evidence')
    .values({ sha256, sizeBytes, addedAt })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}
