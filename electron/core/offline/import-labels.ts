import type { ImportContext } from './import-context.ts'

/** Papers without a number and what was printed. The label of a tag that became another's labels nothing here. */
export async function importLabels(context: ImportContext): Promise<void> {
  const { idOf, work } = context
  const { trx } = context.change
  const isOther = (machineId: string) => idOf('machine', machineId) !== machineId
  for (const row of work.rows.documents) {
    if (isOther(row.machineId)) continue
    await trx
      .insertInto('documents')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
  for (const row of work.rows.labelJobs) await importJob(context, row)
  for (const row of work.rows.labelJobSubjects) {
    if (isOther(row.machineId)) continue
    const driveId = row.driveId === null ? null : idOf('drive', row.driveId)
    const { documentId } = row
    await trx
      .insertInto('labelJobSubjects')
      .values({ ...row, driveId })
      .onConflict((conflict) => conflict.columns(['jobId', 'position']).doUpdateSet({ documentId }))
      .execute()
  }
}

async function importJob(
  { change: { trx } }: ImportContext,
  row: ImportContext['work']['rows']['labelJobs'][number],
): Promise<void> {
  const { outcomeJson, answerJson } = row
  const known = await trx.selectFrom('labelJobs').select('answerJson').where('id', '=', row.id).executeTakeFirst()
  if (known === undefined) await trx.insertInto('labelJobs').values(row).execute()
  else {
    const told = { outcomeJson, answerJson: known.answerJson ?? answerJson }
    await trx.updateTable('labelJobs').set(told).where('id', '=', row.id).execute()
  }
}
