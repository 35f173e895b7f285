import type { Kysely } from 'kysely'
import type { Database } from '../db/database.ts'
import { refreshSummary } from './machine-page.ts'

/** New rules may judge old machines otherwise: what lists show is computed again, and nothing else changes. */
export async function refreshEverySummary(db: Kysely<Database>): Promise<void> {
  const known = await db.selectFrom('machineSummaries').select(['machineId', 'changedAt']).execute()
  await db.transaction().execute(async (trx) => {
    for (const { machineId, changedAt } of known) await refreshSummary(trx, machineId, changedAt)
  })
}
