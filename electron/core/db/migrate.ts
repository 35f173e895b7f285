import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Database } from './database.ts'
import { DatabaseError } from './db-errors.ts'
import { migrations } from './migrations/index.ts'

/** Brings the tables up to this version. Refuses tables made by a newer one, touching nothing. */
export async function migrate(db: Kysely<Database>, file: string): Promise<string[]> {
  const migrator = migratorFor(db)
  const known = new Set(Object.keys(migrations))
  const applied = await appliedNames(db)
  if (applied.some((name) => !known.has(name))) throw new DatabaseError('NEWER_VERSION', file)
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** True when opening this database with this version will change its tables. */
export async function needsMigration(db: Kysely<Database>): Promise<boolean> {
  const applied = await appliedNames(db)
  return applied.length > 0 && Object.keys(migrations).some((name) => !applied.includes(name))
}

function migratorFor(db: Kysely<Database>): Migrator {
  // A mend that was numbered between others must still reach a workshop that has the later ones.
  return new Migrator({ db, provider: { getMigrations: async () => migrations }, allowUnorderedMigrations: true })
}

async function appliedNames(db: Kysely<Database>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
  return rows.map((row) => row.name)
}
