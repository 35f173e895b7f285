import type { Kysely } from 'kysely'

/** Evidence of benches that share a server; empty where a folder holds it. Base64: both engines store text alike. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('evidenceContents')
    .addColumn('sha256', 'text', (column) => column.primaryKey())
    .addColumn('gzipBase64', 'text', (column) => column.notNull())
    .execute()
}
