import { type Kysely, SqliteAdapter, type Transaction } from 'kysely'

export type Engine = 'sqlite' | 'postgres'

/** Which engine answers, for the few questions that each is asked in its own words. */
export function engineOf<Tables>(db: Kysely<Tables> | Transaction<Tables>): Engine {
  return db.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres'
}
