import { sql } from 'kysely'
import type { Scope } from '../../electron/core/bilan/scope.ts'
import type { OpenedEngine } from './engines.ts'

type Db = OpenedEngine['db']
type Given = { machineId: string; kind: string | null; asked: string | null; drives: number; memories: number }

/** Figures counted machine by machine, from the tables that tell of each and no kept end. */
const moved = sql`
  "gone" as (
    select distinct gm."machineId" from "deliveryMachines" gm join "deliveries" gd on gd."id" = gm."deliveryId"
    where gm."returnedAt" is null and gd."deliveredAt" is not null
  ), "decided" as (
    select "machineId", "fate" from "machineFates"
    where "undoneAt" is null and "machineId" not in (select "machineId" from "gone")
  ), "moved" as (
    select "machineId", 'given' as "end" from "gone"
    union all select "machineId", "fate" from "decided"
    union all select "machineId", 'allocated' from "allocations" where "endedAt" is null
      and "machineId" not in (select "machineId" from "gone") and "machineId" not in (select "machineId" from "decided")
  )`

const within = (column: string, id: string | null) => (id === null ? sql`1 = 1` : sql`${sql.ref(column)} = ${id}`)

export async function witnessedEnds(db: Db, campaignId: Scope): Promise<Map<string, number>> {
  const { rows } = await sql<{ donorId: string; end: string; machines: number }>`
    with ${moved}, "ended" as (
      select s."donorId", coalesce(m."end", case when s."isReady" = 1 then 'ready' else 'in-work' end) as "end"
      from "machineSummaries" s left join "moved" m on m."machineId" = s."machineId"
      where ${within('s.campaignId', campaignId)}
    ) select "donorId", "end", count(*) as "machines" from "ended" group by "donorId", "end"`.execute(db)
  return new Map(rows.map(({ donorId, end, machines }) => [`${donorId} ${end}`, Number(machines)]))
}

/** Neither ready, promised nor given, and without data by the last attempt on each of their drives. */
export async function witnessedErasedElsewhere(db: Db, campaignId: Scope): Promise<number> {
  const { rows } = await sql<{ machines: number }>`
    with ${moved} select count(*) as "machines" from "machineSummaries" s
    left join "moved" m on m."machineId" = s."machineId"
    where ${within('s.campaignId', campaignId)}
      and case when m."end" is null then s."isReady" = 0 else m."end" not in ('given', 'allocated') end
      and exists (select 1 from "drives" d where d."machineId" = s."machineId")
      and not exists (
        select 1 from "drives" d where d."machineId" = s."machineId" and coalesce((
          select e."status" from "erasures" e where e."driveId" = d."id"
          order by e."recordedAt" desc, e."id" desc limit 1
        ), '') not in ('ERASED', 'DESTROYED')
      )`.execute(db)
  return Number(rows[0]?.machines)
}

export async function witnessedGiven(db: Db, campaignId: Scope, donorId: string | null): Promise<Given[]> {
  const parts = (kind: string) => sql`(select count(*) from "machineParts" p where p."machineId" = g."machineId"
    and p."origin" = 'new' and p."undoneAt" is null and p."kind" = ${sql.lit(kind)})`
  const { rows } = await sql<Given>`
    with ${moved} select g."machineId", s."kind", l."kind" as "asked", ${parts('drive')} as "drives",
      ${parts('memory')} as "memories"
    from "gone" g join "machineSummaries" s on s."machineId" = g."machineId"
    left join "allocations" a on a."machineId" = g."machineId" and a."endedAt" is null
    left join "requestLines" l on l."id" = a."requestLineId"
    where ${within('s.campaignId', campaignId)} and ${within('s.donorId', donorId)}`.execute(db)
  return rows.map((row) => ({ ...row, drives: Number(row.drives), memories: Number(row.memories) }))
}

export async function witnessedPeople(db: Db, campaignId: Scope, donorId: string | null) {
  const served = sql`"served" as (
    select d."beneficiaryId", a."requestLineId" from "gone" g
    join "machineSummaries" s on s."machineId" = g."machineId"
    join "deliveryMachines" dm on dm."machineId" = g."machineId" and dm."returnedAt" is null
    join "deliveries" d on d."id" = dm."deliveryId" and d."deliveredAt" is not null
    left join "allocations" a on a."machineId" = g."machineId" and a."endedAt" is null
    where ${within('s.campaignId', campaignId)} and ${within('s.donorId', donorId)}
  )`
  const { rows: all } = await sql<{ served: number }>`
    with ${moved}, ${served} select count(distinct "beneficiaryId") as "served" from "served"`.execute(db)
  const { rows: said } = await sql<{ people: number; declaring: number }>`
    with ${moved}, ${served} select coalesce(sum(l."peopleServed"), 0) as "people",
      count(distinct r."beneficiaryId") as "declaring"
    from "requestLines" l join "requests" r on r."id" = l."requestId"
    where l."peopleServed" is not null and l."id" in (select "requestLineId" from "served")`.execute(db)
  return {
    peopleCount: Number(said[0]?.people),
    declaringCount: Number(said[0]?.declaring),
    servedCount: Number(all[0]?.served),
  }
}

export async function witnessedPlaces(db: Db, campaignId: Scope): Promise<string[]> {
  const { rows } = await sql<Record<'communeCode' | 'given' | 'allocated' | 'beneficiaries', string>>`
    with ${moved}, "held" as (
      select gm."machineId", gd."campaignId", gd."beneficiaryId", 'given' as "end"
      from "deliveryMachines" gm join "deliveries" gd on gd."id" = gm."deliveryId"
      where gm."returnedAt" is null and gd."deliveredAt" is not null
      union all
      select a."machineId", a."campaignId", r."beneficiaryId", 'allocated' from "allocations" a
      join "requestLines" l on l."id" = a."requestLineId" join "requests" r on r."id" = l."requestId"
      join "moved" m on m."machineId" = a."machineId" and m."end" = 'allocated'
      where a."endedAt" is null
    )
    select b."communeCode", sum(case when h."end" = 'given' then 1 else 0 end) as "given",
      sum(case when h."end" = 'allocated' then 1 else 0 end) as "allocated",
      count(distinct h."beneficiaryId") as "beneficiaries"
    from "held" h join "beneficiaries" b on b."id" = h."beneficiaryId"
    where ${within('h.campaignId', campaignId)} group by b."communeCode"`.execute(db)
  return rows.map(({ communeCode, given, allocated, beneficiaries }) =>
    [communeCode, given, allocated, beneficiaries].join(' '),
  )
}
