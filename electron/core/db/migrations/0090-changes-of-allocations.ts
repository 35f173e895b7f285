import type { Kysely } from 'kysely'

/** Which change began and which ended a promise, so that the whole of a change can be taken back. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const column of ['changeId', 'endChangeId']) {
    await db.schema.alterTable('allocations').addColumn(column, 'text').execute()
    await db.schema.createIndex(`allocations_by_${column}`).on('allocations').column(column).execute()
  }
}
