import processors from '../../../resources/windows-11/processors.json' with { type: 'json' }
import { offeredFacts } from '../../../shared/domain/allocation/offered-facts.ts'
import type { OfferedMachine } from '../../../shared/domain/allocation/problem.ts'
import type { GradeLetter } from '../../../shared/domain/grading.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import type { MachineFacts, MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { Db } from '../audit/ledger.ts'
import { flagOf, jsonOf, numberOf } from '../db/columns.ts'

export type CampaignMachine = { machine: OfferedMachine; isReady: boolean; isInClosedBatch: boolean; hasEnd: boolean }

/** The machines of a campaign that are ready or promised, with what their latest reading proves. */
export async function machinesOfCampaign(db: Db, campaignId: string): Promise<CampaignMachine[]> {
  const rows = await db
    .selectFrom('machines')
    .innerJoin('machineSummaries', 'machineSummaries.machineId', 'machines.id')
    .leftJoin('batchMachines', 'batchMachines.machineId', 'machines.id')
    .leftJoin('batches', 'batches.id', 'batchMachines.batchId')
    .leftJoin('machineFates', (join) =>
      join.onRef('machineFates.machineId', '=', 'machines.id').on('machineFates.undoneAt', 'is', null),
    )
    .leftJoin('allocations', (join) =>
      join.onRef('allocations.machineId', '=', 'machines.id').on('allocations.endedAt', 'is', null),
    )
    .where('machines.campaignId', '=', campaignId)
    .where((eb) => eb.or([eb('machineSummaries.isReady', '=', 1), eb('allocations.id', 'is not', null)]))
    .select(['machines.id', 'machines.assetTag', 'batches.closedAt', 'machineFates.fate'])
    .select(['machineSummaries.kind', 'machineSummaries.manufacturer', 'machineSummaries.model'])
    .select(['machineSummaries.letter', 'machineSummaries.isReady'])
    .orderBy('machines.assetTag')
    .execute()
  const proven = await provenFacts(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    machine: {
      id: row.id,
      assetTag: row.assetTag,
      kind: row.kind as MachineKind | null,
      title: machineTitle(row.manufacturer, row.model),
      letter: row.letter as GradeLetter | null,
      ...(proven.get(row.id) ?? offeredFacts(null, processors.families)),
    },
    isReady: flagOf(row.isReady),
    isInClosedBatch: row.closedAt !== null,
    hasEnd: row.fate !== null,
  }))
}

type Proven = ReturnType<typeof offeredFacts>

/** A reading never changes but by a better parser: what was once worked out of it is kept for as long as the core runs. */
const workedOut = new Map<string, Proven>()
const mostKept = 200_000
/** SQLite binds only so many values. */
const sliceSize = 500

async function provenFacts(db: Db, machineIds: readonly string[]): Promise<Map<string, Proven>> {
  const proven = new Map<string, Proven>()
  for (let start = 0; start < machineIds.length; start += sliceSize) {
    const latest = await latestReadingIds(db, machineIds.slice(start, start + sliceSize))
    await workOut(db, latest)
    for (const { machineId, key } of latest) {
      const facts = workedOut.get(key)
      if (facts !== undefined) proven.set(machineId, facts)
    }
  }
  return proven
}

type LatestReading = { machineId: string; readingId: string; key: string }

async function latestReadingIds(db: Db, machineIds: readonly string[]): Promise<LatestReading[]> {
  const rows = await db
    .selectFrom('readings')
    .select(['id', 'machineId', 'parserVersion'])
    .where('machineId', 'in', machineIds)
    .orderBy('takenAt')
    .orderBy('id')
    .execute()
  const latest = new Map(rows.map((row) => [row.machineId, row]))
  return [...latest.values()].map(({ id, machineId, parserVersion }) => ({
    machineId,
    readingId: id,
    key: `${id} ${numberOf(parserVersion)}`,
  }))
}

async function workOut(db: Db, latest: readonly LatestReading[]): Promise<void> {
  const keys = new Map(latest.filter(({ key }) => !workedOut.has(key)).map(({ readingId, key }) => [readingId, key]))
  if (keys.size === 0) return
  if (workedOut.size > mostKept) workedOut.clear()
  const ids = [...keys.keys()]
  const rows = await db.selectFrom('readings').select(['id', 'factsJson']).where('id', 'in', ids).execute()
  for (const { id, factsJson } of rows) {
    workedOut.set(keys.get(id) ?? id, offeredFacts(jsonOf<MachineFacts>(factsJson), processors.families))
  }
}
