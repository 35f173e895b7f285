import type { Kysely } from 'kysely'

/** From a machine that left its shelf to all that is counted of it, without reading its row. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.dropIndex('summaries_by_machine').execute()
  await db.schema
    .createIndex('summaries_by_machine')
    .on('machineSummaries')
    .columns(['machineId', 'isReady', 'isErased', 'donorId', 'campaignId'])
    .execute()
}
