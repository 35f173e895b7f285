import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { takeCopy } from './backup/copy-database.ts'
import { migrate, needsMigration } from './db/migrate.ts'
import { openSqlite } from './db/open-sqlite.ts'
import type { CoreDeps } from './deps.ts'
import { createEvidenceStore } from './evidence/evidence-store.ts'
import { refreshAfterUpdate } from './machines/refresh-summaries.ts'
import { refuseMoved } from './transfer/moved-away.ts'

type Opened = Pick<CoreDeps, 'db' | 'sqlite' | 'evidence' | 'relay'>

/** The workshop kept in a folder, made when it is new; copied before its tables change. Throws DatabaseError. */
export async function openFolderWorkshop(dataFolder: string, now: () => string): Promise<Opened> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const file = join(dataFolder, 'etabli.sqlite')
  const { db, sqlite } = openSqlite(file)
  try {
    await refuseMoved(db, file)
    if (await needsMigration(db)) await takeCopy(sqlite, 'before-migration', { dataFolder, now })
    await migrate(db, file)
    await refreshAfterUpdate(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, sqlite, evidence: createEvidenceStore(join(dataFolder, 'evidence')) }
}
