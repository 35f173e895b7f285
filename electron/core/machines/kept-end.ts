import { sql } from 'kysely'
import type { Db } from '../audit/ledger.ts'
import { settledEnd } from './settled-end.ts'

/** In the order of `machineEnd`, from the tables that tell of each. */
const end = sql<string>`coalesce(${settledEnd('machineSummaries.machineId')}, case
  when exists (select 1 from "allocations" aa where aa."machineId" = "machineSummaries"."machineId"
    and aa."endedAt" is null) then 'allocated'
  when "machineSummaries"."isReady" = 1 then 'ready' else 'in-work' end)`
/** Bounds what one statement carries. */
const machinesAtOnce = 500

/** Called by whatever writes one of the tables that an end follows from, in the same transaction. */
export async function keepEnds(db: Db, machines: readonly { machineId: string }[]): Promise<void> {
  const machineIds = machines.map(({ machineId }) => machineId)
  for (let from = 0; from < machineIds.length; from += machinesAtOnce) {
    await db
      .updateTable('machineSummaries')
      .set({ end })
      .where('machineId', 'in', machineIds.slice(from, from + machinesAtOnce))
      .where('end', '<>', end)
      .execute()
  }
}
