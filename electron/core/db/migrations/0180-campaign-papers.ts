import type { Kysely } from 'kysely'

/** Papers that are of no single machine, and what an edited delivery and its signed copy need. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('deliveries')
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  await db.schema.alterTable('deliveries').addColumn('signedCopyName', 'text').execute()
  await db.schema
    .createTable('campaignPapers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('campaignId', 'text', (column) => column.notNull().references('campaigns.id'))
    .addColumn('subjectId', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('fileName', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('sizeBytes', 'integer', (column) => column.notNull())
    .addColumn('archiveSha256', 'text')
    .addColumn('factsJson', 'text', (column) => column.notNull())
    .addColumn('issuedAt', 'text', (column) => column.notNull())
    .addColumn('operatorName', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('papers_by_subject')
    .on('campaignPapers')
    .columns(['campaignId', 'subjectId', 'kind'])
    .execute()
}
