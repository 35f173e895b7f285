import { sql } from 'kysely'
import type { PeopleReached } from '../../../shared/domain/bilan.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'
import { type GivenScope, givenWithin } from './scope.ts'

/** What the associations that were given machines said, by the lines they were given them for. */
export async function peopleReached(db: Db, scope: GivenScope): Promise<PeopleReached> {
  const said = await peopleSaid(db, scope)
  return { ...said, servedCount: await beneficiariesServed(db, scope) }
}

/** One machine of a delivery is enough, found from the delivery: SQLite would else begin with all that were given. */
async function beneficiariesServed(db: Db, scope: GivenScope): Promise<number> {
  const { rows } = await sql<{ served: number }>`
    select count(distinct d."beneficiaryId") as "served" from "deliveries" d
    where d."deliveredAt" is not null and exists (
      select 1 from "deliveryMachines" dm cross join "machineSummaries" s
      where dm."deliveryId" = d."id" and s."machineId" = dm."machineId" and dm."returnedAt" is null and ${givenWithin(scope)}
    )`.execute(db)
  return numberOf(rows[0]?.served ?? 0)
}

async function peopleSaid(db: Db, scope: GivenScope) {
  const { rows } = await sql<{ people: number; declaring: number }>`
    select coalesce(sum(l."peopleServed"), 0) as "people", count(distinct r."beneficiaryId") as "declaring"
    from "requestLines" l join "requests" r on r."id" = l."requestId"
    where l."peopleServed" is not null and exists (
      select 1 from "allocations" a cross join "machineSummaries" s
      where a."requestLineId" = l."id" and s."machineId" = a."machineId" and a."endedAt" is null and ${givenWithin(scope)}
    )`.execute(db)
  return { peopleCount: numberOf(rows[0]?.people ?? 0), declaringCount: numberOf(rows[0]?.declaring ?? 0) }
}
