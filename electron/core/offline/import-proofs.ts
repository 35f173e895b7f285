import { columnOfJson } from '../db/columns.ts'
import { isRunRecorded } from '../erasures/erasures.repository.ts'
import { BundleError } from './bundle-error.ts'
import type { ImportContext } from './import-context.ts'
import type { WorkRows } from './travelling-rows.ts'

type ErasureRow = WorkRows['erasures'][number]

/** Erasures by what their logs prove here; who looked at them a second time comes along. */
export async function importErasures(context: ImportContext): Promise<void> {
  const { rows } = context.work
  for (const row of rows.erasures) await importErasure(context, row)
  const { trx } = context.change
  for (const row of rows.erasureValidations) {
    await trx
      .insertInto('erasureValidations')
      .values({ ...row, erasureId: context.idOf('erasure', row.erasureId) })
      .onConflict((conflict) => conflict.column('erasureId').doNothing())
      .execute()
  }
  for (const row of rows.erasureRechecks) {
    await trx
      .insertInto('erasureRechecks')
      .values({ ...row, erasureId: context.idOf('erasure', row.erasureId) })
      .onConflict((conflict) => conflict.column('erasureId').doNothing())
      .execute()
  }
}

async function importErasure(context: ImportContext, row: ErasureRow): Promise<void> {
  const { trx } = context.change
  const id = context.idOf('erasure', row.id)
  const known = await trx.selectFrom('erasures').select('id').where('id', '=', id).executeTakeFirst()
  if (known !== undefined) return
  // The same file was imported at both ends: it speaks once.
  if (await isRunRecorded(trx, row.evidenceSha256, row.evidenceDevice)) return sameRun(context, row)
  const driveId = context.idOf('drive', row.driveId)
  const drive = await trx.selectFrom('drives').select('id').where('id', '=', driveId).executeTakeFirst()
  const judged = context.work.judged.get(row.id)
  if (drive === undefined || judged === undefined) throw new BundleError('ALTERED')
  const { run, judgement } = judged
  const { status, achieved, doubts, notChecked } = judgement
  await trx
    .insertInto('erasures')
    .values({
      ...row,
      driveId,
      machineId: context.idOf('machine', row.machineId),
      status,
      achieved,
      doubtsJson: columnOfJson(doubts),
      notCheckedJson: columnOfJson(notChecked),
      runJson: columnOfJson(run),
    })
    .execute()
  context.counts.erasures += 1
  if (status !== row.status || achieved !== row.achieved) context.counts.judgedOtherwise += 1
}

async function sameRun(context: ImportContext, row: ErasureRow): Promise<void> {
  const { id } = await context.change.trx
    .selectFrom('erasures')
    .select('id')
    .where('evidenceSha256', '=', row.evidenceSha256)
    .where('evidenceDevice', '=', row.evidenceDevice)
    .executeTakeFirstOrThrow()
  await context.alias('erasure', row.id, id)
}
