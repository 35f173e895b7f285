import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

type Row = { benchName: string; beforeJson: string | null; afterJson: string | null }

/** What the log of a folder's workshop denies: an edit made on what no longer stood, a write that no bench signed. */
export function auditFaults(dataFolder: string, writes: ReadonlyMap<string, number>): Record<string, number> {
  const file = join(dataFolder, 'etabli.sqlite')
  // A workshop on a server keeps its log there.
  if (!existsSync(file)) return {}
  const db = new Sqlite(file, { readonly: true })
  const rows = db
    .prepare('select benchName, beforeJson, afterJson, action from audit order by sequence')
    .all() as (Row & {
    action: string
  })[]
  db.close()
  const edits = rows.filter(({ action }) => action === 'ORGANISATION_SET')
  const lost = edits.filter(({ beforeJson }, index) => index > 0 && beforeJson !== edits[index - 1]?.afterJson)
  const unsigned = [...writes].filter(
    ([name, count]) => rows.filter(({ benchName }) => benchName === name).length < count,
  )
  return {
    'edits made on what no longer stood': lost.length,
    'benches whose writes bear another name': unsigned.length,
  }
}
