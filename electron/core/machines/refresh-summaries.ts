import type { Kysely } from 'kysely'
import type { Db } from '../audit/ledger.ts'
import type { Database } from '../db/database.ts'
import { refreshSummary } from './machine-page.ts'

/** New rules may judge old machines otherwise: what lists show is computed again, and nothing else changes. */
export async function refreshEverySummary(db: Kysely<Database>): Promise<void> {
  const known = await db.selectFrom('machineSummaries').select(['machineId', 'changedAt']).execute()
  await db.transaction().execute(async (trx) => {
    for (const { machineId, changedAt } of known) await refreshSummary(trx, machineId, changedAt)
  })
}

/** The machines of one campaign or of one donor, after what they are asked changed; when they were worked on stays. */
export async function refreshMachinesOf(db: Db, owner: { campaignId: string } | { donorId: string }): Promise<void> {
  const all = db.selectFrom('machineSummaries').select(['machineId', 'changedAt']).orderBy('ordinal')
  const theirs =
    'campaignId' in owner ? all.where('campaignId', '=', owner.campaignId) : all.where('donorId', '=', owner.donorId)
  for (const { machineId, changedAt } of await theirs.execute()) await refreshSummary(db, machineId, changedAt)
}
