import type { Kysely } from 'kysely'

/** Counts the versions of what is edited, so that an edit made on an old one is refused. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const table of ['beneficiaries', 'requests']) {
    await db.schema
      .alterTable(table)
      .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
      .execute()
  }
}
