import type { ResultEvidence } from '../../../shared/domain/testing/result.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'
import type { ImportContext } from './import-context.ts'
import type { WorkRows } from './travelling-rows.ts'

type Undoable = 'stepResults' | 'waivers' | 'machineParts'
type UndoableRow = WorkRows[Undoable][number]

/** What was tested, said and mended: added to what is known, never in its place. */
export async function importTests(context: ImportContext): Promise<void> {
  const { rows } = context.work
  const { trx } = context.change
  for (const row of rows.machineChecklists) {
    await trx
      .insertInto('machineChecklists')
      .values({ ...row, machineId: context.idOf('machine', row.machineId) })
      .onConflict((conflict) => conflict.column('machineId').doNothing())
      .execute()
  }
  for (const row of rows.stepResults) await importUndoable(context, 'stepResults', row)
  for (const row of rows.waivers) await importUndoable(context, 'waivers', row)
  for (const row of rows.machineParts) {
    await importUndoable(context, 'machineParts', {
      ...row,
      fromMachineId: await machineHere(context, row.fromMachineId),
    })
  }
  for (const row of rows.absenceStatements) await importAbsence(context, row)
  for (const row of rows.findings) await importFinding(context, row)
}

async function importUndoable(context: ImportContext, table: Undoable, row: UndoableRow): Promise<void> {
  const { trx } = context.change
  const known = await trx.selectFrom(table).select('undoneAt').where('id', '=', row.id).executeTakeFirst()
  if (known === undefined) {
    const own = { ...row, machineId: context.idOf('machine', row.machineId) }
    await trx
      .insertInto(table)
      .values(own as never)
      .execute()
    if (table === 'stepResults') countResult(context, row as WorkRows['stepResults'][number])
    return
  }
  // Taken back stays taken back, at whichever end: doing it again makes another row.
  const { undoneAt, undoneByName } = row
  if (known.undoneAt !== null || undoneAt === null) return
  await trx.updateTable(table).set({ undoneAt, undoneByName }).where('id', '=', row.id).execute()
}

function countResult({ counts }: ImportContext, { evidenceJson }: WorkRows['stepResults'][number]): void {
  counts.tests += 1
  const piece = evidenceJson === null ? null : jsonOf<ResultEvidence>(evidenceJson)
  if (piece?.mimeType.startsWith('image/')) counts.photos += 1
}

/** `null` when the machine that gave the part never came here. */
async function machineHere({ change: { trx }, idOf }: ImportContext, id: string | null): Promise<string | null> {
  if (id === null) return null
  const row = await trx.selectFrom('machines').select('id').where('id', '=', idOf('machine', id)).executeTakeFirst()
  return row?.id ?? null
}

async function importAbsence(context: ImportContext, row: WorkRows['absenceStatements'][number]): Promise<void> {
  const { idOf } = context
  await context.change.trx
    .insertInto('absenceStatements')
    .values({
      ...row,
      machineId: idOf('machine', row.machineId),
      driveId: row.driveId === null ? null : idOf('drive', row.driveId),
      operatorId: idOf('operator', row.operatorId),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

async function importFinding(context: ImportContext, row: WorkRows['findings'][number]): Promise<void> {
  const { trx } = context.change
  const bench = { ...row, operatorId: context.idOf('operator', row.operatorId) }
  const known = await trx.selectFrom('findings').selectAll().where('id', '=', row.id).executeTakeFirst()
  const photos = jsonOf<{ sha256: string }[]>(row.photosJson)
  const isRemoved = row.removedAt !== null
  const before = (await context.said('finding', row.id))?.isRemoved ?? false
  if (isRemoved || before !== isRemoved) await context.say('finding', row.id, { isRemoved })
  if (known === undefined) {
    const machineId = context.idOf('machine', row.machineId)
    await trx
      .insertInto('findings')
      .values({ ...bench, machineId })
      .execute()
    context.counts.photos += photos.length
    return
  }
  const kept = jsonOf<{ sha256: string }[]>(known.photosJson)
  const added = photos.filter(({ sha256 }) => !kept.some((photo) => photo.sha256 === sha256))
  context.counts.photos += added.length
  const { removedAt, removedByName } = before === isRemoved ? known : bench
  const photosJson = columnOfJson([...kept, ...added])
  await trx.updateTable('findings').set({ photosJson, removedAt, removedByName }).where('id', '=', row.id).execute()
}
