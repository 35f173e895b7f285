import type { Kysely } from 'kysely'

/** The public half of every key that ever sealed here, and the chain of what was sealed. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('issuerKeys')
    .addColumn('fingerprint', 'text', (column) => column.primaryKey())
    .addColumn('publicKey', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('until', 'text')
    .execute()
  await db.schema
    .createTable('seals')
    .addColumn('sequence', 'integer', (column) => column.primaryKey())
    .addColumn('documentId', 'text', (column) => column.references('documents.id'))
    .addColumn('schema', 'text', (column) => column.notNull())
    .addColumn('recordSha256', 'text', (column) => column.notNull().unique())
    .addColumn('previousSha256', 'text')
    .addColumn('keyFingerprint', 'text', (column) => column.notNull().references('issuerKeys.fingerprint'))
    .addColumn('envelopeSha256', 'text', (column) => column.notNull())
    .addColumn('sealedAt', 'text', (column) => column.notNull())
    .execute()
}
