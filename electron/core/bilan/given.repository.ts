import { sql } from 'kysely'
import type { BilanPlace } from '../../../shared/contract/bilan.contract.ts'
import type { PeopleReached } from '../../../shared/domain/bilan.ts'
import type { GivenMachine } from '../../../shared/domain/impact/impact.ts'
import type { ImpactParameters } from '../../../shared/domain/impact/impact-factors.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { MachinePart } from '../../../shared/domain/machine-part.ts'
import { findCommune } from '../../../shared/domain/places/communes.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'
import { givenMachine } from '../impact/given-machine.ts'
import { moved, type Scope, within } from './bilan.repository.ts'

/** Where machines went or will go, commune by commune; the association of a given one is its delivery's. */
export async function placesServed(db: Db, campaignId: Scope): Promise<BilanPlace[]> {
  const { rows } = await sql<{ communeCode: string | null; given: number; allocated: number; beneficiaries: number }>`
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
  return rows
    .map(({ communeCode, given, allocated, beneficiaries }) => ({
      communeCode,
      province: findCommune(communeCode)?.province ?? null,
      givenCount: numberOf(given),
      allocatedCount: numberOf(allocated),
      beneficiaryCount: numberOf(beneficiaries),
    }))
    .toSorted((one, other) => other.givenCount - one.givenCount || nameOf(one).localeCompare(nameOf(other), 'fr'))
}

function nameOf({ communeCode }: BilanPlace): string {
  return findCommune(communeCode)?.name ?? ''
}

type GivenRow = { machineId: string; kind: MachineKind | null; asked: string | null }

/** Of one campaign or all, of one donor or all. */
type GivenScope = { campaignId: Scope; donorId: string | null }

function givenWithin({ campaignId, donorId }: GivenScope) {
  return sql`${within('s.campaignId', campaignId)} and ${within('s.donorId', donorId)}`
}

/** What was given, with what it stands for and the parts that were bought for it: the same for every page and paper. */
export async function givenMachines(
  db: Db,
  scope: GivenScope,
  { comparison }: Pick<ImpactParameters, 'comparison'>,
): Promise<GivenMachine[]> {
  const { rows } = await sql<GivenRow>`
    with ${moved} select g."machineId", s."kind", l."kind" as "asked" from "gone" g
    join "machineSummaries" s on s."machineId" = g."machineId"
    left join "allocations" a on a."machineId" = g."machineId" and a."endedAt" is null
    left join "requestLines" l on l."id" = a."requestLineId"
    where ${givenWithin(scope)}`.execute(db)
  const parts = await newParts(db)
  return rows.map(({ machineId, kind, asked }) =>
    givenMachine({ kind, asked, parts: parts.get(machineId) ?? [] }, comparison),
  )
}

/** What the associations that were given machines said, by the lines they were given them for. */
export async function peopleReached(db: Db, scope: GivenScope): Promise<PeopleReached> {
  const served = sql`"served" as (
    select d."beneficiaryId", a."requestLineId" from "gone" g
    join "machineSummaries" s on s."machineId" = g."machineId"
    join "deliveryMachines" dm on dm."machineId" = g."machineId" and dm."returnedAt" is null
    join "deliveries" d on d."id" = dm."deliveryId" and d."deliveredAt" is not null
    left join "allocations" a on a."machineId" = g."machineId" and a."endedAt" is null
    where ${givenWithin(scope)}
  )`
  const { rows: all } = await sql<{ served: number }>`
    with ${moved}, ${served} select count(distinct "beneficiaryId") as "served" from "served"`.execute(db)
  const { rows: said } = await sql<{ people: number; declaring: number }>`
    with ${moved}, ${served} select coalesce(sum(l."peopleServed"), 0) as "people",
      count(distinct r."beneficiaryId") as "declaring"
    from "requestLines" l join "requests" r on r."id" = l."requestId"
    where l."peopleServed" is not null and l."id" in (select "requestLineId" from "served")`.execute(db)
  return {
    peopleCount: numberOf(said[0]?.people ?? 0),
    declaringCount: numberOf(said[0]?.declaring ?? 0),
    servedCount: numberOf(all[0]?.served ?? 0),
  }
}

async function newParts(db: Db) {
  const rows = await db
    .selectFrom('machineParts')
    .select(['machineId', 'kind', 'origin'])
    .where('origin', '=', 'new')
    .where('undoneAt', 'is', null)
    .execute()
  return Map.groupBy(rows as ({ machineId: string } & Pick<MachinePart, 'kind' | 'origin'>)[], (row) => row.machineId)
}
