import type { MachineFateView, WasteSlipView } from '../../../shared/contract/fates.contract.ts'
import type { FateDecision, MachineFate, WasteSlip } from '../../../shared/domain/deliveries/machine-fate.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf, numberOrNull } from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import { keepEnds } from '../machines/kept-end.ts'

export async function insertFate(db: Db, fate: FateDecision): Promise<void> {
  await db.insertInto('machineFates').values(fate).execute()
  await keepEnds(db, [fate])
}

export async function findFate(db: Db, id: string): Promise<FateDecision | null> {
  const row = await db.selectFrom('machineFates').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToFate(row)
}

export async function standingFate(db: Db, machineId: string): Promise<FateDecision | null> {
  const row = await db
    .selectFrom('machineFates')
    .selectAll()
    .where('machineId', '=', machineId)
    .where('undoneAt', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : rowToFate(row)
}

export async function undoFate(db: Db, id: string, undoneAt: string, undoneByName: string): Promise<void> {
  const undone = await db
    .updateTable('machineFates')
    .set({ undoneAt, undoneByName })
    .where('id', '=', id)
    .returning('machineId')
    .execute()
  await keepEnds(db, undone)
}

/** Standing ones of a campaign, latest first. */
export async function listFates(db: Db, campaignId: string): Promise<MachineFateView[]> {
  const rows = await fateQuery(db)
    .where('machines.campaignId', '=', campaignId)
    .orderBy('machineFates.decidedAt', 'desc')
    .orderBy('machineFates.id', 'desc')
    .execute()
  return rows.map(rowToView)
}

export async function fateOfMachine(db: Db, machineId: string): Promise<MachineFateView | null> {
  const row = await fateQuery(db).where('machineFates.machineId', '=', machineId).executeTakeFirst()
  return row === undefined ? null : rowToView(row)
}

function fateQuery(db: Db) {
  return db
    .selectFrom('machineFates')
    .innerJoin('machines', 'machines.id', 'machineFates.machineId')
    .innerJoin('intakes', 'intakes.id', 'machines.intakeId')
    .innerJoin('donors', 'donors.id', 'intakes.donorId')
    .leftJoin('machineSummaries', 'machineSummaries.machineId', 'machines.id')
    .where('machineFates.undoneAt', 'is', null)
    .selectAll('machineFates')
    .select(['machines.assetTag', 'donors.legalName', 'donors.usualName'])
    .select(['machineSummaries.manufacturer', 'machineSummaries.model'])
}

type FateRow = Awaited<ReturnType<ReturnType<typeof fateQuery>['execute']>>[number]

function rowToView({ assetTag, legalName, usualName, manufacturer, model, ...row }: FateRow): MachineFateView {
  const title = machineTitle(manufacturer, model)
  return { ...rowToFate(row), assetTag, title, donorName: usualName ?? legalName }
}

function rowToFate(row: Database['machineFates']): FateDecision {
  return { ...row, fate: row.fate as MachineFate, weightGrams: numberOrNull(row.weightGrams) }
}

export async function insertSlip(db: Db, slip: WasteSlip): Promise<void> {
  await db.insertInto('wasteSlips').values(slip).execute()
}

export async function putOnSlip(db: Db, fateId: string, wasteSlipId: string): Promise<void> {
  await db.updateTable('machineFates').set({ wasteSlipId }).where('id', '=', fateId).execute()
}

export async function nameSlip(db: Db, id: string, slipNumber: string): Promise<void> {
  await db.updateTable('wasteSlips').set({ slipNumber }).where('id', '=', id).execute()
}

export async function findSlip(db: Db, id: string): Promise<WasteSlipView | null> {
  const row = await db.selectFrom('wasteSlips').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : withTags(db, row)
}

/** Oldest first: as they left. */
export async function listSlips(db: Db, campaignId: string): Promise<WasteSlipView[]> {
  const rows = await db
    .selectFrom('wasteSlips')
    .selectAll()
    .where('campaignId', '=', campaignId)
    .orderBy('handedOverOn')
    .orderBy('id')
    .execute()
  return Promise.all(rows.map((row) => withTags(db, row)))
}

async function withTags(db: Db, row: Database['wasteSlips']): Promise<WasteSlipView> {
  const machines = await db
    .selectFrom('machineFates')
    .innerJoin('machines', 'machines.id', 'machineFates.machineId')
    .where('machineFates.wasteSlipId', '=', row.id)
    .where('machineFates.undoneAt', 'is', null)
    .orderBy('machines.assetTag')
    .select('machines.assetTag')
    .execute()
  return { ...row, weightGrams: numberOf(row.weightGrams), assetTags: machines.map(({ assetTag }) => assetTag) }
}
