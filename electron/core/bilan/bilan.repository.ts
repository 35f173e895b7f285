import { type RawBuilder, sql } from 'kysely'
import { addEnds, type EndCounts, noEnds } from '../../../shared/domain/bilan.ts'
import type { MachineEnd } from '../../../shared/domain/deliveries/machine-end.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'

/** `null`: every campaign. */
export type Scope = string | null

export function within(column: string, campaignId: Scope): RawBuilder<boolean> {
  return campaignId === null ? sql`1 = 1` : sql`${sql.ref(column)} = ${campaignId}`
}

/** Every writing transaction, of whatever core, takes the head of the log first and counts there. */
export async function changeCount(db: Db): Promise<number> {
  const head = await db.selectFrom('auditHead').select('takenCount').executeTakeFirstOrThrow()
  return numberOf(head.takenCount)
}

/** The ends that tables of their own tell of; `machineEnd` of the domain puts them in this order. Ready and in work follow. */
export const moved = sql`
  "gone" as (
    select distinct gm."machineId" from "deliveryMachines" gm join "deliveries" gd on gd."id" = gm."deliveryId"
    where gm."returnedAt" is null and gd."deliveredAt" is not null
  ), "kept" as (
    select "machineId", "fate" from "machineFates"
    where "undoneAt" is null and "machineId" not in (select "machineId" from "gone")
  ), "moved" as (
    select "machineId", 'given' as "end" from "gone"
    union all select "machineId", "fate" from "kept"
    union all select "machineId", 'allocated' from "allocations" where "endedAt" is null
      and "machineId" not in (select "machineId" from "gone") and "machineId" not in (select "machineId" from "kept")
  )`

/** Ends by donor, and how many machines neither ready, promised nor given hold no data any more. */
type CountedEnds = { byDonor: Map<string, EndCounts>; erasedElsewhere: number }

/** Indexes answer for those that stand on their shelf, and only those that moved are looked at. */
export async function countEnds(db: Db, campaignId: Scope): Promise<CountedEnds> {
  const whole = await sql<Omit<AwayRow, 'end'>>`
    select "donorId", count(*) as "machines", sum("isReady") as "ready", ${erasedUnready} as "erasedUnready"
    from "machineSummaries" where ${within('campaignId', campaignId)} group by "donorId"`.execute(db)
  const byDonor = new Map(whole.rows.map(({ donorId, machines, ready }) => [donorId, onShelf(machines, ready)]))
  let erasedElsewhere = sumOf(whole.rows, 'erasedUnready')
  for (const { donorId, end, machines, ready, erased, erasedUnready: wasCounted } of await away(db, campaignId)) {
    const left = onShelf(-numberOf(machines), -numberOf(ready))
    const counted = addEnds(byDonor.get(donorId) ?? noEnds(), left)
    byDonor.set(donorId, { ...counted, [end]: counted[end] + numberOf(machines) })
    const isAside = end !== 'given' && end !== 'allocated'
    erasedElsewhere += (isAside ? numberOf(erased) : 0) - numberOf(wasCounted)
  }
  return { byDonor, erasedElsewhere }
}

type Count = number | string
type AwayRow = { donorId: string; machines: Count; ready: Count; erasedUnready: Count; end: MachineEnd }

const erasedUnready = sql`sum(case when "isReady" = 0 then "isErased" else 0 end)`

/** From those that moved to their summaries, each found by one index: SQLite would else read every machine. */
async function away(db: Db, campaignId: Scope): Promise<(AwayRow & { erased: Count })[]> {
  const { rows } = await sql<AwayRow & { erased: Count }>`
    with ${moved} select s."donorId", m."end", count(*) as "machines", sum(s."isReady") as "ready",
      sum(s."isErased") as "erased", ${erasedUnready} as "erasedUnready"
    from "moved" m cross join "machineSummaries" s
    where s."machineId" = m."machineId" and ${within('s.campaignId', campaignId)} group by s."donorId", m."end"`.execute(
    db,
  )
  return rows
}

function sumOf<Key extends string>(rows: readonly Record<Key, Count>[], key: Key): number {
  return rows.reduce((sum, row) => sum + numberOf(row[key]), 0)
}

function onShelf(machines: Count, ready: Count): EndCounts {
  return { ...noEnds(), ready: numberOf(ready), 'in-work': numberOf(machines) - numberOf(ready) }
}

export async function intakesByDonor(db: Db, campaignId: Scope) {
  const { rows } = await sql<{
    donorId: string
    name: string
    intakes: number
    told: number
    announced: number | null
  }>`
    select i."donorId", coalesce(d."usualName", d."legalName") as "name", count(*) as "intakes",
      count(i."announcedCount") as "told", sum(i."announcedCount") as "announced"
    from "intakes" i join "donors" d on d."id" = i."donorId"
    where ${within('i.campaignId', campaignId)}
    group by i."donorId", d."usualName", d."legalName"`.execute(db)
  return rows.map(({ donorId, name, intakes, told, announced }) => ({
    donorId,
    donorName: name,
    intakeCount: numberOf(intakes),
    announcedCount: numberOf(told) === numberOf(intakes) && announced !== null ? numberOf(announced) : null,
  }))
}

export async function wasteHandedOver(db: Db, campaignId: Scope) {
  const { rows } = await sql<{ slips: number; grams: number }>`
    select count(*) as "slips", coalesce(sum("weightGrams"), 0) as "grams" from "wasteSlips"
    where ${within('campaignId', campaignId)}`.execute(db)
  return { slipCount: numberOf(rows[0]?.slips ?? 0), weightGrams: numberOf(rows[0]?.grams ?? 0) }
}
