import { type Kysely, sql } from 'kysely'

/**
 * Whether no drive of the machine holds data any more, kept where it is counted: looked for among all drives and
 * attempts, it took most of the time that the figures of a campaign took. Filled when the summaries are computed again.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table "machineSummaries" add column "isErased" integer not null default 0`.execute(db)
  await db.schema.dropIndex('summaries_by_donor').execute()
  for (const [name, columns] of [
    ['summaries_by_donor', ['donorId', 'isReady', 'isErased']],
    ['summaries_by_campaign', ['campaignId', 'donorId', 'isReady', 'isErased']],
  ] as const) {
    await db.schema
      .createIndex(name)
      .on('machineSummaries')
      .columns([...columns])
      .execute()
  }
}
