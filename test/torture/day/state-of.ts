import { createHash } from 'node:crypto'
import type Sqlite from 'better-sqlite3'

type TableState = { count: number; sha256: string }
/** All that a database holds, short enough to be told on one line: every table by its rows, and the end of the log. */
export type State = { sequence: number; hash: string; tables: Record<string, TableState> }

/** Tries of a code are counted outside the log: who guesses must not be let off. A right code clears them. */
export const besideTheLog: readonly string[] = ['signInTries']

export function stateOf(sqlite: Sqlite.Database): State {
  const listed = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
  const names = sqlite.prepare(listed).pluck().all() as string[]
  const tables = names.map((name): [string, TableState] => {
    const rows = sqlite.prepare(`select * from "${name}"`).raw().all()
    return [name, { count: rows.length, sha256: createHash('sha256').update(JSON.stringify(rows)).digest('hex') }]
  })
  const { lastSequence, lastHash } = sqlite.prepare('select lastSequence, lastHash from auditHead').get() as {
    lastSequence: number
    lastHash: string
  }
  return { sequence: lastSequence, hash: lastHash, tables: Object.fromEntries(tables) }
}

export function changedTables(before: State, after: State): string[] {
  const names = new Set([...Object.keys(before.tables), ...Object.keys(after.tables)])
  return [...names].filter((name) => before.tables[name]?.sha256 !== after.tables[name]?.sha256)
}
