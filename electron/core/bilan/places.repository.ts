import { sql } from 'kysely'
import type { BilanPlace } from '../../../shared/contract/bilan.contract.ts'
import { findCommune } from '../../../shared/domain/places/communes.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'
import { type Scope, within } from './scope.ts'

/** Where machines went or will go, commune by commune; the association of a given one is its delivery's. */
export async function placesServed(db: Db, campaignId: Scope): Promise<BilanPlace[]> {
  const { rows } = await sql<{ communeCode: string | null; given: number; allocated: number; beneficiaries: number }>`
    with "promised" as (
      select a."requestLineId", count(*) as "machines" from "machineSummaries" s cross join "allocations" a
      where s."end" = 'allocated' and a."machineId" = s."machineId" and a."endedAt" is null
        and ${within('a.campaignId', campaignId)} group by a."requestLineId"
    ), "held" as (
      select gd."beneficiaryId", count(*) as "given", 0 as "allocated"
      from "deliveries" gd join "deliveryMachines" gm on gm."deliveryId" = gd."id" and gm."returnedAt" is null
      where gd."deliveredAt" is not null and ${within('gd.campaignId', campaignId)} group by gd."beneficiaryId"
      union all
      select r."beneficiaryId", 0, sum(p."machines") from "promised" p
      join "requestLines" l on l."id" = p."requestLineId" join "requests" r on r."id" = l."requestId"
      group by r."beneficiaryId"
    )
    select b."communeCode", sum(h."given") as "given", sum(h."allocated") as "allocated",
      count(distinct h."beneficiaryId") as "beneficiaries"
    from "held" h join "beneficiaries" b on b."id" = h."beneficiaryId" group by b."communeCode"`.execute(db)
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
