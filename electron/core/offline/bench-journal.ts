import type { AuditRow } from '../audit/audit-chain.ts'
import type { Db } from '../audit/ledger.ts'

/** What offline benches wrote of a machine in their own logs, the latest first. */
export async function benchJournalOf(db: Db, machineId: string): Promise<AuditRow[]> {
  const aliases = db
    .selectFrom('offlineAliases')
    .select('fromId')
    .where('subject', '=', 'machine')
    .where('toId', '=', machineId)
  const rows = await db
    .selectFrom('benchAudit')
    .selectAll()
    .where((eb) => eb.or([eb('machineId', '=', machineId), eb('machineId', 'in', aliases)]))
    .orderBy('at', 'desc')
    .orderBy('sequence', 'desc')
    .limit(500)
    .execute()
  return rows.map(({ chainBenchId: _, ...row }) => row)
}

/** The machine that a tag leads to when a bench gave it to one that had a tag already; `null` for any other tag. */
export async function machineOfOtherTag(db: Db, assetTag: string): Promise<string | null> {
  const row = await db.selectFrom('offlineAliases').select('toId').where('assetTag', '=', assetTag).executeTakeFirst()
  return row?.toId ?? null
}
