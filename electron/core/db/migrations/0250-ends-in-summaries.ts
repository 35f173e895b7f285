import { type Kysely, sql } from 'kysely'

/**
 * The one end of each machine, kept where it is counted: looked for among deliveries, fates and allocations, it took most
 * of the time that the figures of a campaign took. One index answers them all: ends by donor, those without data, kinds
 * that were given. Filled when the summaries are computed again.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table "machineSummaries" add column "end" text not null default 'in-work'`.execute(db)
  for (const index of ['summaries_by_campaign', 'summaries_by_machine']) await db.schema.dropIndex(index).execute()
  for (const [name, columns] of [
    ['summaries_by_end', ['end', 'campaignId', 'donorId', 'kind', 'isReady', 'isErased', 'machineId']],
    ['summaries_by_machine', ['machineId', 'end', 'isReady', 'campaignId', 'donorId', 'kind']],
  ] as const) {
    await db.schema
      .createIndex(name)
      .on('machineSummaries')
      .columns([...columns])
      .execute()
  }
}
