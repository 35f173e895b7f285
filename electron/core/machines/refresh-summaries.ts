import type { Kysely } from 'kysely'
import type { Db } from '../audit/ledger.ts'
import type { Database } from '../db/database.ts'
import { migrations } from '../db/migrations/index.ts'
import { findSetting, saveSetting } from '../db/settings.ts'
import { refreshSummary } from './machine-page.ts'

const refreshedTo = 'summariesRefreshedTo'

/**
 * New rules may judge old machines otherwise: what lists show is computed again, and nothing else changes. Once after
 * each update of the tables, and at the next start where a power cut came in between.
 */
export async function refreshAfterUpdate(db: Kysely<Database>): Promise<void> {
  const newest = Object.keys(migrations).toSorted().at(-1)
  if ((await findSetting<string>(db, refreshedTo)) === newest) return
  await db.transaction().execute(async (trx) => {
    await refreshAll(trx)
    await saveSetting(trx, refreshedTo, newest)
  })
}

async function refreshAll(db: Db): Promise<void> {
  const known = await db.selectFrom('machineSummaries').select(['machineId', 'changedAt']).execute()
  for (const { machineId, changedAt } of known) await refreshSummary(db, machineId, changedAt)
}

/** The machines of one campaign or of one donor, after what they are asked changed; when they were worked on stays. */
export async function refreshMachinesOf(db: Db, owner: { campaignId: string } | { donorId: string }): Promise<void> {
  const all = db.selectFrom('machineSummaries').select(['machineId', 'changedAt']).orderBy('ordinal')
  const theirs =
    'campaignId' in owner ? all.where('campaignId', '=', owner.campaignId) : all.where('donorId', '=', owner.donorId)
  for (const { machineId, changedAt } of await theirs.execute()) await refreshSummary(db, machineId, changedAt)
}
