import { sql } from 'kysely'
import { type MachineEnd, machineEnds } from '../../../shared/domain/deliveries/machine-end.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { Db } from '../audit/ledger.ts'
import { flagOf, numberOf } from '../db/columns.ts'

/** Machines that are alike in all that figures are told by. */
export type EndGroup = {
  end: MachineEnd
  donorId: string
  kind: MachineKind | null
  isReady: boolean
  isErased: boolean
  machineCount: number
}

type Row = Omit<EndGroup, 'isReady' | 'isErased'> & { isReady: number; isErased: number }

/** Of one campaign or, with `null`, of all. One index answers alone, in its own order: no machine is read. */
export async function endGroups(db: Db, campaignId: string | null): Promise<EndGroup[]> {
  const alike = sql`"end", "campaignId", "donorId", "kind", "isReady", "isErased"`
  const ofCampaign = campaignId === null ? sql`1 = 1` : sql`"campaignId" = ${campaignId}`
  // Every end is named, so that those of one campaign are found among the others of each.
  const { rows } = await sql<Row>`
    select ${alike}, count(*) as "machineCount" from "machineSummaries"
    where "end" in (${sql.join(machineEnds)}) and ${ofCampaign} group by ${alike}`.execute(db)
  return rows.map(({ end, donorId, kind, isReady, isErased, machineCount }) => ({
    end,
    donorId,
    kind,
    isReady: flagOf(isReady),
    isErased: flagOf(isErased),
    machineCount: numberOf(machineCount),
  }))
}
