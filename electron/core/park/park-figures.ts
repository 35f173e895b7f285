import { sql } from 'kysely'
import type { ParkFigures } from '../../../shared/contract/park.contract.ts'
import type { GradeLetter } from '../../../shared/domain/grading.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'
import { isGiven, isInBatch, isSetAside } from './park-conditions.ts'

/** Indexes alone answer: nothing here reads a machine. */
export async function parkFigures(db: Db): Promise<ParkFigures> {
  const donors = await countedDonors(db)
  const total = donors.reduce((sum, { machineCount }) => sum + machineCount, 0)
  const readyTotal = donors.reduce((sum, { readyCount }) => sum + readyCount, 0)
  const kinds = await countedBy(db, 'kind')
  const letters = await countedBy(db, 'letter')
  return {
    total,
    states: await countedStates(db, total, readyTotal),
    kinds: kinds.map(({ value, counted }) => ({ kind: value as MachineKind | null, count: counted })),
    letters: letters.map(({ value, counted }) => ({ letter: value as GradeLetter | null, count: counted })),
    donors,
  }
}

async function countedDonors(db: Db): Promise<ParkFigures['donors']> {
  const counts = await db
    .selectFrom('machineSummaries')
    .select(['donorId', (eb) => eb.fn.countAll<number>().as('machines')])
    .select(sql<number>`sum("isReady")`.as('ready'))
    .groupBy('donorId')
    .execute()
  const names = await db.selectFrom('donors').select(['id', 'legalName', 'usualName', 'nameKey']).execute()
  const nameOf = new Map(names.map(({ id, legalName, usualName }) => [id, usualName ?? legalName]))
  return counts
    .map(({ donorId, machines, ready }) => ({
      donorId,
      donorName: nameOf.get(donorId) ?? '',
      machineCount: numberOf(machines),
      readyCount: numberOf(ready),
    }))
    .toSorted((one, other) => one.donorName.localeCompare(other.donorName, 'fr'))
}

type Counted = { value: string | null; counted: number }

/** The largest share first. */
async function countedBy(db: Db, column: 'kind' | 'letter'): Promise<Counted[]> {
  const name = sql.ref(column)
  const { rows } = await sql<Counted>`
    select ${name} as "value", count(*) as "counted" from "machineSummaries" group by ${name}`.execute(db)
  return rows
    .map(({ value, counted }) => ({ value, counted: numberOf(counted) }))
    .toSorted((one, other) => other.counted - one.counted)
}

/** Those that left their shelf are counted one by one; the rest follows by subtraction. */
async function countedStates(db: Db, total: number, readyTotal: number): Promise<ParkFigures['states']> {
  const { rows } = await sql<{ given: number; aside: number; batched: number; away: number }>`
    select
      coalesce(sum(case when "given" = 1 then 1 else 0 end), 0) as "given",
      coalesce(sum(case when "given" = 0 and "aside" = 1 then 1 else 0 end), 0) as "aside",
      coalesce(sum(case when "given" = 0 and "aside" = 0 then 1 else 0 end), 0) as "batched",
      coalesce(sum("isReady"), 0) as "away"
    from (
      select "isReady", case when ${isGiven} then 1 else 0 end as "given",
        case when ${isSetAside} then 1 else 0 end as "aside"
      from "machineSummaries"
      where "machineId" in (
        select "machineId" from "batchMachines"
        union select "machineId" from "machineFates" where "undoneAt" is null
        union select "machineId" from "deliveryMachines" where "returnedAt" is null
      ) and (${isGiven} or ${isSetAside} or ${isInBatch})
    ) as moved`.execute(db)
  const [moved] = rows
  const given = numberOf(moved?.given ?? 0)
  const aside = numberOf(moved?.aside ?? 0)
  const batched = numberOf(moved?.batched ?? 0)
  const ready = readyTotal - numberOf(moved?.away ?? 0)
  return {
    given,
    'set-aside': aside,
    'in-batch': batched,
    ready,
    'not-ready': total - given - aside - batched - ready,
  }
}
