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

/** By donor: indexes answer for those that stand on their shelf, and only those that moved are looked at. */
export async function endsByDonor(db: Db, campaignId: Scope): Promise<Map<string, EndCounts>> {
  const whole = await sql<{ donorId: string; machines: number; ready: number }>`
    select "donorId", count(*) as "machines", sum("isReady") as "ready" from "machineSummaries"
    where ${within('campaignId', campaignId)} group by "donorId"`.execute(db)
  const away = await sql<{ donorId: string; end: MachineEnd; machines: number; ready: number }>`
    with ${moved} select s."donorId", m."end", count(*) as "machines", sum(s."isReady") as "ready"
    from "moved" m join "machineSummaries" s on s."machineId" = m."machineId"
    where ${within('s.campaignId', campaignId)} group by s."donorId", m."end"`.execute(db)
  const ends = new Map(whole.rows.map(({ donorId, machines, ready }) => [donorId, onShelf(machines, ready)]))
  for (const { donorId, end, machines, ready } of away.rows) {
    const left = onShelf(-numberOf(machines), -numberOf(ready))
    const counted = addEnds(ends.get(donorId) ?? noEnds(), left)
    ends.set(donorId, { ...counted, [end]: counted[end] + numberOf(machines) })
  }
  return ends
}

function onShelf(machines: number | string, ready: number | string): EndCounts {
  return { ...noEnds(), ready: numberOf(ready), 'in-work': numberOf(machines) - numberOf(ready) }
}

/** Machines not ready, or set aside, of which the last attempt on every drive succeeded. */
export async function erasedElsewhere(db: Db, campaignId: Scope): Promise<number> {
  const { rows } = await sql<{ working: number; away: number; aside: number }>`
    with ${moved}, "left" as (
      select m."end", s."isReady" from "moved" m join "machineSummaries" s on s."machineId" = m."machineId"
      where s."isErased" = 1 and ${within('s.campaignId', campaignId)}
    )
    select count(*) as "working", (select count(*) from "left" where "isReady" = 0) as "away",
      (select count(*) from "left" where "end" not in ('given', 'allocated')) as "aside"
    from "machineSummaries" s
    where s."isReady" = 0 and s."isErased" = 1 and ${within('s.campaignId', campaignId)}`.execute(db)
  const [{ working = 0, away = 0, aside = 0 } = {}] = rows
  return numberOf(working) - numberOf(away) + numberOf(aside)
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
