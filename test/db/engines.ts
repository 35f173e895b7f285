import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { inject } from 'vitest'
import type { Database } from '../../electron/core/db/database.ts'
import { migrate } from '../../electron/core/db/migrate.ts'
import { openPostgres } from '../../electron/core/db/open-postgres.ts'
import { openSqlite } from '../../electron/core/db/open-sqlite.ts'
import { newDatabase } from './postgres-server.ts'

export type OpenedEngine = { db: Kysely<Database>; close(): Promise<void> }

async function openSqliteEngine(isMigrated: boolean): Promise<OpenedEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-db-'))
  const file = join(folder, 'etabli.sqlite')
  const { db } = openSqlite(file)
  if (isMigrated) await migrate(db, file)
  return {
    db,
    close: async () => {
      await db.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An empty database on the real server of this run. */
export function freshDatabase(): Promise<string> {
  const port = inject('postgresPort')
  return newDatabase({ url: (name) => `postgres://etabli@127.0.0.1:${port}/${name}` })
}

async function openServerEngine(isMigrated: boolean): Promise<OpenedEngine> {
  const { db } = await openPostgres(await freshDatabase())
  if (isMigrated) await migrate(db, 'postgres')
  return { db, close: () => db.destroy() }
}

/** PostgreSQL compiled to WASM: the second engine without a server. */
async function openPglite(isMigrated: boolean): Promise<OpenedEngine> {
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: new PGlite() }) })
  if (isMigrated) await migrate(db, 'pglite')
  return { db, close: () => db.destroy() }
}

export const engines: readonly (readonly [string, () => Promise<OpenedEngine>])[] = [
  ['SQLite', () => openSqliteEngine(true)],
  ['PostgreSQL (PGlite)', () => openPglite(true)],
  ['PostgreSQL (server)', () => openServerEngine(true)],
]

/** Without a table: a test migrates them as far as it wants. */
export const emptyEngines: typeof engines = [
  ['SQLite', () => openSqliteEngine(false)],
  ['PostgreSQL (PGlite)', () => openPglite(false)],
  ['PostgreSQL (server)', () => openServerEngine(false)],
]
