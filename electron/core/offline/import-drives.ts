import { latestReading } from '../readings/readings.repository.ts'
import type { ImportContext } from './import-context.ts'
import type { WorkRows } from './travelling-rows.ts'

type DriveRow = WorkRows['drives'][number]

/** Readings are evidence: each is added, none replaces another. */
export async function importReadings(context: ImportContext): Promise<void> {
  const { trx } = context.change
  for (const row of context.work.rows.readings) {
    const known = await trx.selectFrom('readings').select('id').where('id', '=', row.id).executeTakeFirst()
    if (known !== undefined) continue
    await trx
      .insertInto('readings')
      .values({ ...row, machineId: context.idOf('machine', row.machineId) })
      .execute()
    context.counts.readings += 1
  }
}

/** A serial is one drive wherever it was read; the later reading says where it is. */
export async function importDrives(context: ImportContext): Promise<void> {
  for (const row of context.work.rows.drives) await importDrive(context, row)
  for (const row of context.work.rows.machines) {
    const id = context.idOf('machine', row.id)
    if (id !== row.id) await missNotSeen(context, id)
  }
}

async function importDrive(context: ImportContext, row: DriveRow): Promise<void> {
  const { trx } = context.change
  const bench = { ...row, machineId: context.idOf('machine', row.machineId) }
  const known = await knownDrive(context, bench)
  if (known === undefined) {
    await trx.insertInto('drives').values(bench).execute()
    return
  }
  if (known.id !== context.idOf('drive', row.id)) await context.alias('drive', row.id, known.id)
  if (!(await isLater(context, bench.lastReadingId, known.lastReadingId))) return
  const { id: _, firstSeenAt: __, ...columns } = bench
  await trx.updateTable('drives').set(columns).where('id', '=', known.id).execute()
  if (known.machineId === bench.machineId) return
  const moved = { serial: known.serial, from: known.machineId, to: bench.machineId }
  for (const machineId of [bench.machineId, known.machineId]) {
    context.touched.add(machineId)
    context.change.record({ action: 'DRIVE_MOVED', subjectId: known.id, machineId, after: moved })
  }
}

async function knownDrive(context: ImportContext, row: DriveRow) {
  const { trx } = context.change
  const id = context.idOf('drive', row.id)
  const same = await trx.selectFrom('drives').selectAll().where('id', '=', id).executeTakeFirst()
  if (same !== undefined) return same
  if (row.serial !== null) {
    const twins = await trx.selectFrom('drives').selectAll().where('serial', '=', row.serial).orderBy('id').execute()
    return twins.find(({ model }) => model === row.model) ?? twins.find(({ machineId }) => machineId === row.machineId)
  }
  const here = await trx.selectFrom('drives').selectAll().where('machineId', '=', row.machineId).execute()
  const isTwin = (drive: (typeof here)[number]) =>
    drive.serial === null && drive.model === row.model && String(drive.sizeBytes) === String(row.sizeBytes)
  return here.find(isTwin)
}

async function isLater({ change: { trx } }: ImportContext, benchId: string, homeId: string): Promise<boolean> {
  // The reading may be the same, and the drive taken out meanwhile.
  if (benchId === homeId) return true
  const rows = await trx.selectFrom('readings').select(['id', 'takenAt']).where('id', 'in', [benchId, homeId]).execute()
  const takenAt = (id: string) => rows.find((row) => row.id === id)?.takenAt ?? ''
  return takenAt(benchId) > takenAt(homeId)
}

/** Two machines turned out to be one: what the latest reading of both did not see is missing. */
async function missNotSeen({ change: { trx } }: ImportContext, machineId: string): Promise<void> {
  const latest = await latestReading(trx, machineId)
  if (latest === null) return
  await trx
    .updateTable('drives')
    .set({ isPresent: 0 })
    .where('machineId', '=', machineId)
    .where('lastReadingId', '!=', latest.id)
    .execute()
}
