import type { Kysely } from 'kysely'

/** How many people the association says it serves with the machines of a line; absent = not said. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('requestLines').addColumn('peopleServed', 'integer').execute()
}
