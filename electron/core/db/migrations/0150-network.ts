import type { Kysely } from 'kysely'

/** Browsers elsewhere on the network that were let in, until they are sent away. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('networkClients')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('benchId', 'text', (column) => column.notNull().references('benches.id'))
    .addColumn('machineId', 'text', (column) => column.references('machines.id'))
    .addColumn('operatorId', 'text', (column) => column.notNull().references('operators.id'))
    .addColumn('secretSha256', 'text', (column) => column.notNull().unique())
    .addColumn('pairedAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text')
    .addColumn('sentAwayAt', 'text')
    .addColumn('sentAwayByName', 'text')
    .execute()
}
