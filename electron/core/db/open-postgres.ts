import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { DatabaseError, postgresProblem } from './db-errors.ts'

/** `pool` is for what is no query: listening to the changes of other cores. */
export type OpenedPostgres = { db: Kysely<Database>; pool: pg.Pool }

const connectWithinMs = 10_000
/** A core asks little at once; the server holds a hundred for all benches by default. */
const connectionsAtMost = 8
/** A bench that sleeps or loses power inside a change holds the others back no longer than this. */
const idleInChangeMs = 30_000
/** Longer than that, so that who waits behind a bench that died gets its turn rather than a refusal. */
const waitForTurnMs = 45_000

/**
 * Several benches on one server. Durable as SQLite is: `synchronous_commit` is left on, and a server that was told
 * to lie about it is refused. Throws DatabaseError; the address it names never carries the password.
 */
export async function openPostgres(url: string): Promise<OpenedPostgres> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsAtMost,
    connectionTimeoutMillis: connectWithinMs,
    application_name: 'etabli',
    keepAlive: true,
    idle_in_transaction_session_timeout: idleInChangeMs,
    lock_timeout: waitForTurnMs,
  })
  // Said by a server that ends a connection between two queries; whoever holds it hears of it at the next one.
  pool.on('connect', (client) => client.on('error', () => undefined))
  // A server that restarts drops idle connections; the next query takes a new one.
  pool.on('error', () => undefined)
  try {
    await refuseUnsafe(pool, url)
    return { pool, db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }) }
  } catch (error) {
    await pool.end()
    if (error instanceof DatabaseError) throw error
    throw new DatabaseError(postgresProblem(error), addressOf(url), error)
  }
}

/** Host, port and name of the database: what a person needs to mend it, without who and with what password. */
export function addressOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}:${port === '' ? '5432' : port}${pathname}`
  } catch {
    return 'ETABLI_DATABASE_URL'
  }
}

async function refuseUnsafe(pool: pg.Pool, url: string): Promise<void> {
  const { rows } = await pool.query<{ commit: string; fsync: string; encoding: string }>(
    `select current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync,
            pg_encoding_to_char(encoding) as encoding
       from pg_database where datname = current_database()`,
  )
  const [settings] = rows
  const isDurable = settings !== undefined && settings.fsync === 'on' && settings.commit !== 'off'
  if (!isDurable) throw new DatabaseError('NOT_DURABLE', addressOf(url))
  if (settings.encoding !== 'UTF8') throw new DatabaseError('NOT_UTF8', addressOf(url))
}
