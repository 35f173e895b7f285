import type { Kysely } from 'kysely'

/** How people prove who they are, how often somebody failed to, and who no longer works here. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('operators' as never)
    .addColumn('leftAt', 'text')
    .execute()
  await db.schema
    .createTable('operatorSecrets')
    .addColumn('operatorId', 'text', (column) => column.primaryKey().references('operators.id'))
    .addColumn('pinHash', 'text')
    .addColumn('badgeKey', 'text', (column) => column.unique())
    .addColumn('setAt', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('signInTries')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('failedCount', 'integer', (column) => column.notNull())
    .addColumn('lastFailedAt', 'text', (column) => column.notNull())
    .execute()
}
