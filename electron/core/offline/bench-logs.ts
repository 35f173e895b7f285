import type { BenchLogReport } from '../../../shared/contract/system.contract.ts'
import { chainBreaks } from '../audit/audit-chain.ts'
import type { Db } from '../audit/ledger.ts'
import { jsonOf, numberOf } from '../db/columns.ts'
import { listKnownBenches } from './offline.repository.ts'

/**
 * The logs that offline benches brought, each from its first entry to its last. Where one must end is told by our own
 * log, so that a bench's log cannot be rewritten without rewriting ours.
 */
export async function examineBenchLogs(db: Db): Promise<BenchLogReport[]> {
  const reports: BenchLogReport[] = []
  for (const { id, name, knownSequence } of await listKnownBenches(db)) {
    if (knownSequence === 0) continue
    const rows = await db
      .selectFrom('benchAudit')
      .selectAll()
      .where('chainBenchId', '=', id)
      .orderBy('sequence')
      .execute()
    const entries = rows.map(({ chainBenchId: _, ...row }) => ({ ...row, sequence: numberOf(row.sequence) }))
    const head = await importedHead(db, id)
    reports.push({ name, entryCount: entries.length, headHash: head.lastHash, breaks: chainBreaks(entries, head) })
  }
  return reports
}

async function importedHead(db: Db, benchId: string): Promise<{ lastSequence: number; lastHash: string }> {
  const row = await db
    .selectFrom('audit')
    .select('afterJson')
    .where('action', '=', 'OFFLINE_WORK_IMPORTED')
    .where('subjectId', '=', benchId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const told = jsonOf<{ toSequence?: number; headHash?: string }>(row?.afterJson ?? '{}')
  return { lastSequence: told.toSequence ?? 0, lastHash: told.headHash ?? '' }
}
