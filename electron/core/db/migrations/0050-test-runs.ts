import type { Kysely } from 'kysely'

/** Tests that run by themselves, so that what a power cut broke off is known afterwards. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('testRuns')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('machineId', 'text', (column) => column.notNull().references('machines.id'))
    .addColumn('test', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('progressJson', 'text', (column) => column.notNull())
    .addColumn('usbPortsWanted', 'integer')
    .addColumn('actorJson', 'text', (column) => column.notNull())
    .addColumn('ownerJson', 'text')
    .addColumn('verdictJson', 'text')
    .addColumn('isRecorded', 'integer', (column) => column.notNull())
    .addColumn('startedAt', 'text', (column) => column.notNull())
    .addColumn('endedAt', 'text')
    .execute()
  await db.schema.createIndex('test_runs_by_machine').on('testRuns').columns(['machineId']).execute()
  await db.schema.createIndex('test_runs_by_state').on('testRuns').columns(['state']).execute()
}
