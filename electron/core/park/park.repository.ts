import { type RawBuilder, sql } from 'kysely'
import type { ParkRow } from '../../../shared/contract/park.contract.ts'
import type { GradeLetter } from '../../../shared/domain/grading.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { ParkFilter, ParkOrder, ParkState } from '../../../shared/domain/park/park-filter.ts'
import type { Db } from '../audit/ledger.ts'
import { flagOf, numberOf, numberOrNull } from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import { engineOf } from '../db/engine-of.ts'
import { settledEnd } from '../machines/settled-end.ts'
import { filterConditions, hasTwin } from './park-conditions.ts'
import { isSearching, ordinalsFound, searchCondition, searchWords } from './park-search.ts'

export type ParkWindow = { filter: ParkFilter; order: ParkOrder; offset: number; limit: number }

/** What each order sorts by; the arrival settles what is alike. */
const columnOf: Record<ParkOrder['by'], keyof Database['machineSummaries']> = {
  arrival: 'ordinal',
  tag: 'assetTag',
  kind: 'kind',
  model: 'nameKey',
  serial: 'serial',
  donorNumber: 'donorNumber',
  donor: 'donorName',
  memory: 'memoryBytes',
  grade: 'letter',
}
/** Bounds what one statement carries. */
const rowsAtOnce = 500

/**
 * The numbers of the rows asked for, in their order: an index answers alone, and only the rows that are shown are
 * read. From the far end when that is nearer, so that the last page costs what the first does.
 */
export async function ordinalsOf(db: Db, { filter, order, offset, limit }: ParkWindow, total: number) {
  const taken = Math.max(0, Math.min(limit, total - offset))
  if (taken === 0) return []
  const isFromEnd = offset > total / 2
  const isDescending = order.isDescending !== isFromEnd
  const skipped = isFromEnd ? total - offset - taken : offset
  const slice = { isDescending, skipped, taken }
  const ordinals = await (isFastSearch(db, filter, order)
    ? foundOrdinals(db, filter, slice)
    : sortedOrdinals(db, filter, { by: order.by, ...slice }))
  return isFromEnd ? ordinals.toReversed() : ordinals
}

type Slice = { isDescending: boolean; skipped: number; taken: number }

/** SQLite's index of words answers in the order of arrival by itself, and stops when it has enough. */
function isFastSearch(db: Db, filter: ParkFilter, order: ParkOrder): boolean {
  return order.by === 'arrival' && isWordsOnly(db, filter)
}

function isWordsOnly(db: Db, { search, ...filter }: ParkFilter): boolean {
  return !isNarrowed(filter) && engineOf(db) === 'sqlite' && isSearching(searchWords(search))
}

async function foundOrdinals(db: Db, { search }: ParkFilter, { isDescending, skipped, taken }: Slice) {
  const direction = isDescending ? sql`desc` : sql`asc`
  const { rows } = await sql<{ ordinal: number }>`
    select rowid as "ordinal" from ${ordinalsFound(searchWords(search))}
    order by rowid ${direction} limit ${taken} offset ${skipped}`.execute(db)
  return rows.map(({ ordinal }) => numberOf(ordinal))
}

async function sortedOrdinals(
  db: Db,
  filter: ParkFilter,
  { by, isDescending, skipped, taken }: Slice & Pick<ParkOrder, 'by'>,
) {
  const column = columnOf[by]
  const direction = isDescending ? 'desc' : 'asc'
  // Numbered without a gap, the row to begin at is known: nothing before it is walked through.
  const start = by === 'arrival' && skipped > 0 ? await numberAfter(db, filter, { isDescending, skipped, taken }) : null
  const rows = await filtered(db, filter)
    .select('machineSummaries.ordinal')
    .$if(start !== null, (query) => query.where('machineSummaries.ordinal', isDescending ? '<=' : '>=', start))
    // SQLite puts what is unknown first, PostgreSQL last: the same on both.
    .orderBy(`machineSummaries.${column}`, (o) => (isDescending ? o.desc().nullsLast() : o.asc().nullsFirst()))
    .$if(column !== 'ordinal', (query) => query.orderBy('machineSummaries.ordinal', direction))
    .limit(taken)
    .offset(start === null ? skipped : 0)
    .execute()
  return rows.map(({ ordinal }) => numberOf(ordinal))
}

async function numberAfter(db: Db, filter: ParkFilter, { isDescending, skipped }: Slice): Promise<number | null> {
  const { search, ...rest } = filter
  if (isNarrowed(rest) || isSearching(searchWords(search))) return null
  const { total, last } = await db
    .selectFrom('machineSummaries')
    .select((eb) => [eb.fn.countAll<number>().as('total'), eb.fn.max('ordinal').as('last')])
    .executeTakeFirstOrThrow()
  if (numberOf(total) !== numberOf(last ?? 0)) return null
  return isDescending ? numberOf(total) - skipped : skipped + 1
}

function isNarrowed(filter: Omit<ParkFilter, 'search'>): boolean {
  return Object.values(filter).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null))
}

export async function countMachines(db: Db, filter: ParkFilter): Promise<number> {
  if (isWordsOnly(db, filter)) {
    const { rows } = await sql<{ total: number }>`
      select count(*) as "total" from ${ordinalsFound(searchWords(filter.search))}`.execute(db)
    return numberOf(rows[0]?.total ?? 0)
  }
  const counted = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return numberOf(counted.total)
}

function filtered(db: Db, filter: ParkFilter) {
  return db.selectFrom('machineSummaries').where((eb) => {
    const words = searchCondition(eb, engineOf(db), searchWords(filter.search))
    return eb.and([...words, ...filterConditions(eb, filter)])
  })
}

/** In the order of the numbers. */
export async function rowsOf(db: Db, ordinals: readonly number[]): Promise<ParkRow[]> {
  const found = new Map<number, ParkRow>()
  for (let from = 0; from < ordinals.length; from += rowsAtOnce) {
    const rows = await rowQuery(db)
      .where('machineSummaries.ordinal', 'in', ordinals.slice(from, from + rowsAtOnce))
      .execute()
    for (const row of rows) found.set(numberOf(row.ordinal), rowToPark(row))
  }
  return ordinals.map((ordinal) => found.get(ordinal)).filter((row) => row !== undefined)
}

/** As many at a time as one statement carries: whoever takes them holds no more. */
export async function* rowsInTurn(db: Db, ordinals: readonly number[]): AsyncGenerator<ParkRow> {
  for (let from = 0; from < ordinals.length; from += rowsAtOnce) {
    yield* await rowsOf(db, ordinals.slice(from, from + rowsAtOnce))
  }
}

export async function ordinalsOfMachines(db: Db, machineIds: readonly string[]): Promise<number[]> {
  const ordinals: number[] = []
  for (let from = 0; from < machineIds.length; from += rowsAtOnce) {
    const rows = await db
      .selectFrom('machineSummaries')
      .select('ordinal')
      .where('machineId', 'in', machineIds.slice(from, from + rowsAtOnce))
      .execute()
    ordinals.push(...rows.map(({ ordinal }) => numberOf(ordinal)))
  }
  return ordinals.toSorted((one, other) => other - one)
}

function rowQuery(db: Db) {
  const flag = (condition: RawBuilder<unknown>) => sql<number>`case when ${condition} then 1 else 0 end`
  return db
    .selectFrom('machineSummaries')
    .innerJoin('machines', 'machines.id', 'machineSummaries.machineId')
    .leftJoin('batchMachines', 'batchMachines.machineId', 'machineSummaries.machineId')
    .select(['machineSummaries.ordinal', 'machineSummaries.machineId', 'machineSummaries.assetTag'])
    .select(['machineSummaries.campaignId', 'machineSummaries.intakeId', 'machineSummaries.donorName'])
    .select(['machineSummaries.donorNumber', 'machineSummaries.kind', 'machineSummaries.manufacturer'])
    .select(['machineSummaries.model', 'machineSummaries.serial', 'machineSummaries.memoryBytes'])
    .select(['machineSummaries.storageBytes', 'machineSummaries.letter', 'machineSummaries.isReady'])
    .select(['machineSummaries.blockingCount', 'machines.createdAt', 'batchMachines.batchId'])
    .select([settledEnd('machineSummaries.machineId').as('settledEnd'), flag(hasTwin).as('hasTwin')])
}

type Row = Awaited<ReturnType<ReturnType<typeof rowQuery>['execute']>>[number]

function rowToPark({ ordinal: _, machineId, ...row }: Row): ParkRow {
  const isReady = flagOf(row.isReady)
  return {
    ...row,
    id: machineId,
    kind: row.kind as MachineKind | null,
    letter: row.letter as GradeLetter | null,
    memoryBytes: numberOrNull(row.memoryBytes),
    storageBytes: numberOrNull(row.storageBytes),
    isReady,
    blockingCount: numberOf(row.blockingCount),
    hasTwin: flagOf(row.hasTwin),
    state: stateOf({ settledEnd: row.settledEnd, batchId: row.batchId, isReady }),
  }
}

function stateOf({ settledEnd, batchId, isReady }: Pick<ParkRow, 'settledEnd' | 'batchId' | 'isReady'>): ParkState {
  if (settledEnd !== null) return settledEnd === 'given' ? 'given' : 'set-aside'
  if (batchId !== null) return 'in-batch'
  return isReady ? 'ready' : 'not-ready'
}
