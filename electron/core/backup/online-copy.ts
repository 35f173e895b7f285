import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type Sqlite from 'better-sqlite3'
import SqliteFile from 'better-sqlite3'

const lookEveryMs = 20
const mostLooks = 3000

/** SQLite's online backup, as one file that needs no journal beside it. */
export async function copyOnline(sqlite: Sqlite.Database, target: string): Promise<void> {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    // While this connection writes, a backup that begins copies nothing and calls that done.
    if (!sqlite.inTransaction && (await sqlite.backup(target)).totalPages > 0) {
      standAlone(target)
      return
    }
    await rm(target, { force: true })
    await pause(lookEveryMs)
  }
  throw new Error('The database did not come to rest')
}

/** One file that needs no journal beside it, wherever it is carried. */
export function standAlone(path: string): void {
  const copy = new SqliteFile(path)
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}
