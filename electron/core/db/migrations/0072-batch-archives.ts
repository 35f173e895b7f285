import type { Kysely } from 'kysely'

/** Sealed archives of closed batches: given once, they are given again to the byte. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('batchArchives')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('batchId', 'text', (column) => column.notNull().references('batches.id'))
    .addColumn('contentKey', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('fileName', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('sizeBytes', 'bigint', (column) => column.notNull())
    .addColumn('sealedAt', 'text', (column) => column.notNull())
    .addColumn('operatorName', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('archives_of_batch')
    .unique()
    .on('batchArchives')
    .columns(['batchId', 'contentKey'])
    .execute()
}
