import Sqlite from 'better-sqlite3'
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely'
import type { Database } from './database.ts'
import { DatabaseError, sqliteProblem } from './db-errors.ts'
import { keepStatements } from './keep-statements.ts'

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
    return { sqlite, db: new Kysely<Database>({ dialect: new WholeDialect({ database: keepStatements(sqlite) }) }) }
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

/** SQLite takes changes of tables back like any other: a migration that is cut in its middle leaves nothing half-made. */
class WholeDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new WholeAdapter()
  }
}

class WholeAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
