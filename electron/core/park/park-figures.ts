import { sql } from 'kysely'
import type { ParkFigures } from '../../../shared/contract/park.contract.ts'
import { machineFates } from '../../../shared/domain/deliveries/machine-fate.ts'
import type { GradeLetter } from '../../../shared/domain/grading.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'
import { type EndGroup, endGroups } from '../machines/end-groups.ts'

/** Indexes alone answer: nothing here reads a machine. */
export async function parkFigures(db: Db): Promise<ParkFigures> {
  const groups = await endGroups(db, null)
  return {
    total: machinesOf(groups),
    states: statesOf(groups, await batchedAtHome(db)),
    kinds: kindsOf(groups),
    letters: await letters(db),
    donors: await donorsOf(db, groups),
  }
}

function machinesOf(groups: readonly EndGroup[]): number {
  return groups.reduce((sum, { machineCount }) => sum + machineCount, 0)
}

/** The largest share first. */
function kindsOf(groups: readonly EndGroup[]): ParkFigures['kinds'] {
  return [...Map.groupBy(groups, ({ kind }) => kind)]
    .map(([kind, alike]) => ({ kind, count: machinesOf(alike) }))
    .toSorted((one, other) => other.count - one.count)
}

async function letters(db: Db): Promise<ParkFigures['letters']> {
  const rows = await db
    .selectFrom('machineSummaries')
    .select(['letter', (eb) => eb.fn.countAll<number>().as('machines')])
    .groupBy('letter')
    .execute()
  return rows
    .map(({ letter, machines }) => ({ letter: letter as GradeLetter | null, count: numberOf(machines) }))
    .toSorted((one, other) => other.count - one.count)
}

async function donorsOf(db: Db, groups: readonly EndGroup[]): Promise<ParkFigures['donors']> {
  const names = await db.selectFrom('donors').select(['id', 'legalName', 'usualName']).execute()
  const nameOf = new Map(names.map(({ id, legalName, usualName }) => [id, usualName ?? legalName]))
  return [...Map.groupBy(groups, ({ donorId }) => donorId)]
    .map(([donorId, own]) => ({
      donorId,
      donorName: nameOf.get(donorId) ?? '',
      machineCount: machinesOf(own),
      readyCount: machinesOf(own.filter(({ isReady }) => isReady)),
    }))
    .toSorted((one, other) => one.donorName.localeCompare(other.donorName, 'fr'))
}

/** Still on a shelf of the workshop, whatever was promised. */
const shelves = ['ready', 'allocated', 'in-work'] as const

type Batched = { machines: number; ready: number }

async function batchedAtHome(db: Db): Promise<Batched> {
  const { rows } = await sql<{ machines: number; ready: number }>`
    select count(*) as "machines", coalesce(sum(s."isReady"), 0) as "ready"
    from "batchMachines" b cross join "machineSummaries" s
    where s."machineId" = b."machineId" and s."end" in (${sql.join(shelves)})`.execute(db)
  return { machines: numberOf(rows[0]?.machines ?? 0), ready: numberOf(rows[0]?.ready ?? 0) }
}

/** What stands in a batch is neither among the ready ones nor among the others. */
function statesOf(groups: readonly EndGroup[], batched: Batched): ParkFigures['states'] {
  const among = (ends: readonly string[]) => groups.filter(({ end }) => ends.includes(end))
  const ready = machinesOf(among(shelves).filter(({ isReady }) => isReady))
  return {
    given: machinesOf(among(['given'])),
    'set-aside': machinesOf(among(machineFates)),
    'in-batch': batched.machines,
    ready: ready - batched.ready,
    'not-ready': machinesOf(among(shelves)) - ready - (batched.machines - batched.ready),
  }
}
