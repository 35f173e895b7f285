import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { DatabaseError, sqliteProblem } from './db-errors.ts'
import { WholeDialect } from './sqlite-dialect.ts'

export type OpenedSqlite = { db: Kysely<Database>; sqlite: Sqlite.Database }

/** Opens or makes the file. WAL + FULL: what was acknowledged survives a power cut. */
export function openSqlite(file: string): OpenedSqlite {
  try {
    const sqlite = new Sqlite(file)
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma('busy_timeout = 5000')
    refuseDamaged(sqlite, file)
    return { sqlite, db: new Kysely<Database>({ dialect: new WholeDialect(sqlite) }) }
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw new DatabaseError(sqliteProblem(error) ?? 'UNREADABLE', file, error)
  }
}

function refuseDamaged(sqlite: Sqlite.Database, file: string): void {
  const verdict = sqlite.pragma('quick_check(1)', { simple: true })
  if (verdict === 'ok') return
  sqlite.close()
  throw new DatabaseError('DAMAGED', file, verdict)
}
