import { sql } from 'kysely'
import type { BilanPlace } from '../../../shared/contract/bilan.contract.ts'
import type { GivenMachine } from '../../../shared/domain/impact/impact.ts'
import { type MachineKind, machineKinds } from '../../../shared/domain/machine-facts.ts'
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

/** What was given, with what was asked for in its place and the parts that were bought for it. */
export async function givenMachines(db: Db, campaignId: Scope): Promise<GivenMachine[]> {
  const { rows } = await sql<GivenRow>`
    with ${moved} select g."machineId", s."kind", l."kind" as "asked" from "gone" g
    join "machineSummaries" s on s."machineId" = g."machineId"
    left join "allocations" a on a."machineId" = g."machineId" and a."endedAt" is null
    left join "requestLines" l on l."id" = a."requestLineId"
    where ${within('s.campaignId', campaignId)}`.execute(db)
  const parts = await newParts(db)
  return rows.map(({ machineId, kind, asked }) => ({
    ...givenMachine(kind, parts.get(machineId) ?? []),
    insteadOf: machineKinds.find((one) => one === asked) ?? null,
  }))
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
