import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../electron/core/db/database.ts'
import type { State } from './state-of.ts'

/** Put there before the log tells of it, as a file is in a folder: one that nobody speaks of is no harm. */
const besideTheLog = 'evidenceContents'

type Counted = { name: string; count: number; sha256: string }

/** As `stateOf`, by a server: the digest is its own, and compared with nothing but itself. */
export async function postgresState(db: Kysely<Database>): Promise<State> {
  const listed = sql<{ name: string }>`
    select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name <> ${besideTheLog} order by 1`
  const { rows: names } = await listed.execute(db)
  const counts = names.map(
    ({ name }) => sql`
      select ${name}::text as name, count(*)::int as count,
             coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as sha256 from ${sql.table(name)} as t`,
  )
  const { rows } = await sql<Counted>`${sql.join(counts, sql` union all `)}`.execute(db)
  const head = await db.selectFrom('auditHead').select(['lastSequence', 'lastHash']).executeTakeFirstOrThrow()
  return {
    sequence: Number(head.lastSequence),
    hash: head.lastHash,
    tables: Object.fromEntries(rows.map(({ name, count, sha256 }) => [name, { count, sha256 }])),
  }
}
