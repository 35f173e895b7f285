import { type ExpressionBuilder, sql } from 'kysely'
import { donorDisplayName } from '../../../shared/domain/campaign.ts'
import type { GradeLetter } from '../../../shared/domain/grading.ts'
import { type Machine, type MachineSummary, machineTitle } from '../../../shared/domain/machine.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfFlag, flagOf, numberOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import { keepEnds } from './kept-end.ts'
import { isSettled, settledEnd } from './settled-end.ts'

export async function insertMachine(db: Db, machine: Machine): Promise<void> {
  await db.insertInto('machines').values(machine).execute()
}

export async function findMachine(db: Db, id: string): Promise<Machine | null> {
  const row = await db.selectFrom('machines').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { ...row, decidedKind: row.decidedKind as MachineKind | null }
}

export async function saveDecidedKind(db: Db, id: string, kind: MachineKind): Promise<void> {
  await db.updateTable('machines').set({ decidedKind: kind }).where('id', '=', id).execute()
}

/** What a list shows of a machine, computed from everything else. */
export type DerivedSummary = {
  assetTag: string
  campaignId: string
  intakeId: string
  donorId: string
  donorName: string
  donorNumber: string | null
  kind: MachineKind | null
  manufacturer: string | null
  model: string | null
  serial: string | null
  uuid: string | null
  memoryBytes: number | null
  storageBytes: number | null
  letter: GradeLetter | null
  isReady: boolean
  blockingCount: number
  isErased: boolean
  searchText: string
  changedAt: string
}

export async function saveSummary(db: Db, machineId: string, derived: DerivedSummary): Promise<void> {
  const { isReady, isErased, manufacturer, model } = derived
  const name = machineTitle(manufacturer, model)
  const nameKey = name === null ? null : searchable([name])
  const columns = { ...derived, isReady: columnOfFlag(isReady), isErased: columnOfFlag(isErased), nameKey }
  await db
    .insertInto('machineSummaries')
    .values((eb) => ({ machineId, ...columns, ordinal: eb(nextOrdinal(eb), '+', 1), end: 'in-work' }))
    .onConflict((conflict) => conflict.column('machineId').doUpdateSet(columns))
    .execute()
  await keepEnds(db, [{ machineId }])
}

/** Writers queue at the end of the audit log, so no two take the same. */
function nextOrdinal(eb: ExpressionBuilder<Database, 'machineSummaries'>) {
  return eb.fn.coalesce(
    eb.selectFrom('machineSummaries').select(({ fn }) => fn.max('ordinal').as('last')),
    sql<number>`0`,
  )
}

export type MachineFilter = {
  search: string
  intakeId: string | null
  machineIds: readonly string[] | null
  only: 'all' | 'ready' | 'not-ready'
  limit: number
  offset: number
}

/** Newest tag first. Every word of the search must be found in the tag, serial, model or donor. */
export async function listMachines(
  db: Db,
  filter: MachineFilter,
): Promise<{ machines: MachineSummary[]; total: number }> {
  const rows = await filtered(summaryQuery(db), filter)
    .orderBy('machines.assetTag', 'desc')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  const counted = await filtered(countQuery(db), filter).executeTakeFirstOrThrow()
  return { machines: rows.map(rowToSummary), total: numberOf(counted.total) }
}

export async function findSummary(db: Db, machineId: string): Promise<MachineSummary | null> {
  const row = await summaryQuery(db).where('machines.id', '=', machineId).executeTakeFirst()
  return row === undefined ? null : rowToSummary(row)
}

export async function findSummaries(db: Db, machineIds: readonly string[]): Promise<MachineSummary[]> {
  if (machineIds.length === 0) return []
  const rows = await summaryQuery(db).where('machines.id', 'in', machineIds).orderBy('machines.assetTag').execute()
  return rows.map(rowToSummary)
}

export async function findByTag(db: Db, assetTag: string): Promise<MachineSummary | null> {
  const row = await summaryQuery(db).where('machines.assetTag', '=', assetTag).executeTakeFirst()
  return row === undefined ? null : rowToSummary(row)
}

export async function findBySerial(db: Db, serial: string): Promise<MachineSummary[]> {
  const rows = await summaryQuery(db).where('machineSummaries.serial', '=', serial).limit(20).execute()
  return rows.map(rowToSummary)
}

export async function findByUuid(db: Db, uuid: string): Promise<MachineSummary[]> {
  const rows = await summaryQuery(db).where('machineSummaries.uuid', '=', uuid).limit(20).execute()
  return rows.map(rowToSummary)
}

/** The machines worked on last. */
export async function recentMachines(db: Db, limit: number): Promise<MachineSummary[]> {
  const rows = await summaryQuery(db).orderBy('machineSummaries.changedAt', 'desc').limit(limit).execute()
  return rows.map(rowToSummary)
}

/** The machines of a campaign that are in no batch yet, and that none is decided to be kept from. */
export async function unbatchedMachines(
  db: Db,
  { campaignId, isReady, limit }: { campaignId: string; isReady: boolean; limit: number },
): Promise<MachineSummary[]> {
  const rows = await summaryQuery(db)
    .where('machines.campaignId', '=', campaignId)
    .where((eb) => eb(eb.fn.coalesce('machineSummaries.isReady', eb.lit(0)), '=', columnOfFlag(isReady)))
    .where('batchMachines.batchId', 'is', null)
    .where((eb) => eb.not(isSettled('machines.id')))
    .orderBy('machines.assetTag')
    .limit(limit)
    .execute()
  return rows.map(rowToSummary)
}

function joined(db: Db) {
  return db
    .selectFrom('machines')
    .innerJoin('machineSummaries', 'machineSummaries.machineId', 'machines.id')
    .innerJoin('intakes', 'intakes.id', 'machines.intakeId')
    .innerJoin('donors', 'donors.id', 'intakes.donorId')
    .leftJoin('batchMachines', 'batchMachines.machineId', 'machines.id')
}

function summaryQuery(db: Db) {
  return joined(db)
    .select(['machines.id', 'machines.assetTag', 'machines.intakeId', 'machines.campaignId', 'machines.createdAt'])
    .select(['machineSummaries.kind', 'machineSummaries.manufacturer', 'machineSummaries.model'])
    .select(['machineSummaries.serial', 'machineSummaries.letter', 'machineSummaries.isReady'])
    .select(['machineSummaries.blockingCount', 'donors.legalName', 'donors.usualName', 'batchMachines.batchId'])
    .select(settledEnd('machines.id').as('settledEnd'))
}

function countQuery(db: Db) {
  return joined(db).select((eb) => eb.fn.countAll<number>().as('total'))
}

type Joined = ReturnType<typeof summaryQuery> | ReturnType<typeof countQuery>

function filtered<Query extends Joined>(query: Query, filter: MachineFilter): Query {
  let narrowed = query as ReturnType<typeof summaryQuery>
  for (const word of searchWords(filter.search)) {
    narrowed = narrowed.where('machineSummaries.searchText', 'like', `%${word.replace(/[\\%_]/g, '')}%`)
  }
  if (filter.intakeId !== null) narrowed = narrowed.where('machines.intakeId', '=', filter.intakeId)
  if (filter.machineIds !== null) narrowed = narrowed.where('machines.id', 'in', filter.machineIds)
  if (filter.only !== 'all') {
    narrowed = narrowed
      .where('machineSummaries.isReady', '=', columnOfFlag(filter.only === 'ready'))
      .where((eb) => eb.not(isSettled('machines.id')))
  }
  return narrowed as Query
}

/** Text as it is searched: no case, no accents. */
export function searchable(parts: readonly (string | null)[]): string {
  const text = parts.filter((part) => part !== null).join(' ')
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function searchWords(search: string): string[] {
  return searchable([search]).split(/\s+/).filter(Boolean).slice(0, 8)
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaryQuery>['execute']>>[number]

function rowToSummary({ legalName, usualName, ...row }: SummaryRow): MachineSummary {
  return {
    ...row,
    kind: row.kind as MachineKind | null,
    letter: row.letter as GradeLetter | null,
    donorName: donorDisplayName({ legalName, usualName }),
    isReady: flagOf(row.isReady),
    blockingCount: numberOf(row.blockingCount),
  }
}

export type AuditEntryRow = Database['audit']

/** Newest first. */
export async function journalOf(db: Db, machineId: string): Promise<AuditEntryRow[]> {
  return db
    .selectFrom('audit')
    .selectAll()
    .where('machineId', '=', machineId)
    .orderBy('sequence', 'desc')
    .limit(500)
    .execute()
}
