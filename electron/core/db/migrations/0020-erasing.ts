import type { Kysely } from 'kysely'

/** Erasures that this workshop runs itself, and what a campaign asks of them. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('campaigns').addColumn('erasePolicyJson', 'text').execute()
  await db.schema
    .createTable('eraseJobs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('driveId', 'text', (column) => column.references('drives.id'))
    .addColumn('machineId', 'text', (column) => column.references('machines.id'))
    .addColumn('serial', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('planJson', 'text', (column) => column.notNull())
    .addColumn('orderJson', 'text', (column) => column.notNull())
    .addColumn('actorJson', 'text', (column) => column.notNull())
    .addColumn('acceptanceJson', 'text')
    .addColumn('ownerJson', 'text')
    .addColumn('runCount', 'integer', (column) => column.notNull())
    .addColumn('stopReason', 'text')
    .addColumn('judgementJson', 'text')
    .addColumn('erasureId', 'text', (column) => column.references('erasures.id'))
    .addColumn('confirmedAt', 'text', (column) => column.notNull())
    .addColumn('endedAt', 'text')
    .execute()
  await db.schema.createIndex('erase_jobs_by_state').on('eraseJobs').columns(['state']).execute()
  await db.schema.createIndex('erase_jobs_by_serial').on('eraseJobs').columns(['serial']).execute()
}
