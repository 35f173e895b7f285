import { donorDisplayName } from '../../../shared/domain/campaign.ts'
import type { ConflictChoice } from '../../../shared/domain/offline/conflict.ts'
import { mergeValue } from '../../../shared/domain/offline/merge-value.ts'
import { findMachine } from '../machines/machines.repository.ts'
import { BundleError } from './bundle-error.ts'
import { type ImportContext, saidOf } from './import-context.ts'
import type { WorkRows } from './travelling-rows.ts'

type Row<Table extends keyof WorkRows> = WorkRows[Table][number]

/** Who brought what: before the machines that hang on it. */
export async function importArrivals(context: ImportContext): Promise<void> {
  const { rows } = context.work
  for (const row of rows.operators) await importOperator(context, row)
  for (const row of rows.donors) await importDonor(context, row)
  for (const row of rows.intakes) await importIntake(context, row)
  const { trx } = context.change
  for (const row of rows.announcedLists) {
    await trx
      .insertInto('announcedLists')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
  for (const row of rows.checklists) {
    await trx
      .insertInto('checklists')
      .values(row)
      .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
      .execute()
  }
}

/** A bench makes nobody a manager of the workshop, and its codes stay with it. */
async function importOperator({ change: { trx }, idOf, alias }: ImportContext, row: Row<'operators'>): Promise<void> {
  if (idOf('operator', row.id) !== row.id) return
  const known = await trx
    .selectFrom('operators')
    .select('id')
    .where((eb) => eb.or([eb('id', '=', row.id), eb('nameKey', '=', row.nameKey)]))
    .executeTakeFirst()
  if (known === undefined) {
    await trx
      .insertInto('operators')
      .values({ ...row, role: 'technician' })
      .execute()
  } else if (known.id !== row.id) await alias('operator', row.id, known.id)
}

async function importDonor(context: ImportContext, row: Row<'donors'>): Promise<void> {
  const { trx } = context.change
  const twin = await trx.selectFrom('donors').select('id').where('nameKey', '=', row.nameKey).executeTakeFirst()
  const known = await trx
    .selectFrom('donors')
    .selectAll()
    .where('id', '=', context.idOf('donor', row.id))
    .executeTakeFirst()
  if (known === undefined && twin !== undefined) {
    await context.alias('donor', row.id, twin.id)
    return importDonor(context, row)
  }
  if (known === undefined) {
    await trx.insertInto('donors').values(row).execute()
    return context.say('donor', row.id, saidOf('donor', row))
  }
  const taken = await context.merged('donor', known.id, donorDisplayName(known), { ...known }, { ...row })
  if (Object.keys(taken).length === 0) return
  const nameKey = taken.legalName === undefined ? known.nameKey : row.nameKey
  // Two donors of one name would be one: the home's name stays, and a person sees both.
  const isNameTaken = twin !== undefined && twin.id !== known.id
  const columns = isNameTaken ? without(taken, 'legalName') : { ...taken, nameKey }
  await trx
    .updateTable('donors')
    .set({ ...columns, revision: Number(known.revision) + 1 })
    .where('id', '=', known.id)
    .execute()
  context.change.record({ action: 'DONOR_CHANGED', subjectId: known.id, before: known, after: taken })
}

async function importIntake(context: ImportContext, row: Row<'intakes'>): Promise<void> {
  const { trx } = context.change
  const known = await trx.selectFrom('intakes').selectAll().where('id', '=', row.id).executeTakeFirst()
  const campaign = await trx.selectFrom('campaigns').select('id').where('id', '=', row.campaignId).executeTakeFirst()
  if (campaign === undefined) throw new BundleError('ALTERED')
  if (known === undefined) {
    await trx
      .insertInto('intakes')
      .values({ ...row, donorId: context.idOf('donor', row.donorId) })
      .execute()
    return context.say('intake', row.id, saidOf('intake', row))
  }
  const donor = await trx.selectFrom('donors').selectAll().where('id', '=', known.donorId).executeTakeFirst()
  const about = donor === undefined ? known.receivedOn : `${donorDisplayName(donor)} · ${known.receivedOn}`
  const taken = await context.merged('intake', row.id, about, { ...known }, { ...row })
  if (Object.keys(taken).length === 0) return
  await trx
    .updateTable('intakes')
    .set({ ...taken, revision: Number(known.revision) + 1 })
    .where('id', '=', row.id)
    .execute()
  context.change.record({ action: 'INTAKE_CHANGED', subjectId: row.id, before: known, after: taken })
}

/** Announced units and refusals: after the machines that some of them became. */
export async function importUnits(context: ImportContext): Promise<void> {
  for (const row of context.work.rows.announcedUnits) await importUnit(context, row)
  for (const row of context.work.rows.refusedUnits) await importRefusal(context, row)
}

async function importUnit(context: ImportContext, row: Row<'announcedUnits'>): Promise<void> {
  const { trx } = context.change
  const machineId = row.machineId === null ? null : context.idOf('machine', row.machineId)
  const known = await trx.selectFrom('announcedUnits').selectAll().where('id', '=', row.id).executeTakeFirst()
  const taken = machineId === null ? undefined : await unitOf(context, machineId)
  if (known === undefined) {
    await trx
      .insertInto('announcedUnits')
      .values({ ...row, machineId: taken === undefined ? machineId : null })
      .execute()
    return
  }
  const before = await context.said('unit', row.id)
  await context.say('unit', row.id, { machineId })
  const merged = mergeValue(before?.machineId, known.machineId, machineId)
  if (merged === 'HOME' || machineId === null || taken !== undefined) return
  if (merged === 'CONFLICT' && (await chooseUnit(context, row, known.machineId, machineId)) === 'home') return
  const { matchedAt } = row
  await trx.updateTable('announcedUnits').set({ machineId, matchedAt }).where('id', '=', row.id).execute()
}

async function chooseUnit(
  { change: { trx }, decide }: ImportContext,
  row: Row<'announcedUnits'>,
  homeId: string | null,
  benchId: string,
): Promise<ConflictChoice> {
  const home = homeId === null ? null : await findMachine(trx, homeId)
  const bench = await findMachine(trx, benchId)
  const about = row.serial ?? row.donorNumber ?? row.model ?? row.id
  return decide({ kind: 'SAME_UNIT', about, home: home?.assetTag ?? null, bench: bench?.assetTag ?? null })
}

function unitOf({ change: { trx } }: ImportContext, machineId: string) {
  return trx.selectFrom('announcedUnits').select('id').where('machineId', '=', machineId).executeTakeFirst()
}

async function importRefusal({ change: { trx } }: ImportContext, row: Row<'refusedUnits'>): Promise<void> {
  const known = await trx.selectFrom('refusedUnits').select('undoneAt').where('id', '=', row.id).executeTakeFirst()
  if (known === undefined) {
    await trx.insertInto('refusedUnits').values(row).execute()
    return
  }
  const { undoneAt, undoneByName } = row
  if (known.undoneAt !== null || undoneAt === null) return
  await trx.updateTable('refusedUnits').set({ undoneAt, undoneByName }).where('id', '=', row.id).execute()
}

function without<Values extends object>(values: Values, field: string): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== field)) as Partial<Values>
}
