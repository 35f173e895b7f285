import { sql } from 'kysely'
import type { ParkFigures } from '../../../shared/contract/park.contract.ts'
import type { GradeLetter } from '../../../shared/domain/grading.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'

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

/** Those that left their shelf are counted in the tables that say so; the rest follows by subtraction. */
async function countedStates(db: Db, total: number, readyTotal: number): Promise<ParkFigures['states']> {
  const count = (name: string) => sql`(select count(*) from ${sql.ref(name)})`
  const { rows } = await sql<{ given: number; aside: number; batched: number; awayReady: number }>`
    with "gone" as (
      select distinct gm."machineId" from "deliveryMachines" gm join "deliveries" gd on gd."id" = gm."deliveryId"
      where gm."returnedAt" is null and gd."deliveredAt" is not null
    ), "kept" as (
      select "machineId" from "machineFates"
      where "undoneAt" is null and "machineId" not in (select "machineId" from "gone")
    ), "held" as (
      select "machineId" from "batchMachines" where "machineId" not in (select "machineId" from "gone")
        and "machineId" not in (select "machineId" from "kept")
    )
    select ${count('gone')} as "given", ${count('kept')} as "aside", ${count('held')} as "batched",
      (select coalesce(sum("isReady"), 0) from "machineSummaries" where "machineId" in (
        select "machineId" from "gone" union all select "machineId" from "kept" union all select "machineId" from "held"
      )) as "awayReady"`.execute(db)
  const [moved] = rows
  const given = numberOf(moved?.given ?? 0)
  const aside = numberOf(moved?.aside ?? 0)
  const batched = numberOf(moved?.batched ?? 0)
  const ready = readyTotal - numberOf(moved?.awayReady ?? 0)
  return {
    given,
    'set-aside': aside,
    'in-batch': batched,
    ready,
    'not-ready': total - given - aside - batched - ready,
  }
}
