import type Sqlite from 'better-sqlite3'

/** The services ask a few hundred different things; lists of a given length come and go. */
const mostKept = 400
const longestKept = 4000

type Asks = Pick<Sqlite.Database, 'prepare' | 'close'>

/**
 * Asked the same again, SQLite need not read it again. A statement also holds memory that nobody counts until it is
 * collected: thousands of them in one paper were a hundred megabytes.
 */
export function keepStatements(sqlite: Sqlite.Database): Asks {
  const kept = new Map<string, Sqlite.Statement>()

  function prepare(sql: string): Sqlite.Statement {
    const known = kept.get(sql)
    // One that is being read row by row can answer nobody else.
    if (known !== undefined && !known.busy) return known
    const made = sqlite.prepare(sql)
    if (known !== undefined || sql.length > longestKept) return made
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(sql, made)
    return made
  }

  return { prepare: prepare as Asks['prepare'], close: () => sqlite.close() }
}
