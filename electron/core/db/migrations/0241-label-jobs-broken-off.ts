import type { Kysely } from 'kysely'

/**
 * What a job that was broken off needs once a person saw its labels come out: what each label says, the places of the
 * sheet that they took; and which bench was sending it, as no other knows whether it still does.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('labelJobs').addColumn('benchId', 'text').execute()
  await db.schema.alterTable('labelJobs').addColumn('placesJson', 'text').execute()
  await db.schema.alterTable('labelJobSubjects').addColumn('factsJson', 'text').execute()
}
