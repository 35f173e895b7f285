import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../db/database.ts'
import { DatabaseError } from '../db/db-errors.ts'

const word = 'MOVED_TO_SERVER'

/**
 * What went to a server is written here no more, whoever still has the folder open: it would be in no other place.
 * Every change takes the head of the log first.
 */
export async function closeMoved(source: Transaction<Database>): Promise<void> {
  await sql`create trigger "movedToServer" before update on "auditHead"
    begin select raise(abort, ${sql.lit(word)}); end`.execute(source)
}

/** Throws DatabaseError for a folder whose workshop is on a server now. */
export async function refuseMoved(db: Kysely<Database>, file: string): Promise<void> {
  const { rows } = await sql`select 1 from sqlite_master where type = 'trigger' and name = 'movedToServer'`.execute(db)
  if (rows.length > 0) throw new DatabaseError(word, file)
}

export function isMovedAway(error: unknown): boolean {
  return error instanceof Error && error.message === word
}
