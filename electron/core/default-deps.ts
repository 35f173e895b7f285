import { mkdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { monotonicFactory } from 'ulid'
import packageJson from '../../package.json' with { type: 'json' }
import { backUpBeforeMigration, migrate, needsMigration } from './db/migrate.ts'
import { openSqlite } from './db/open-sqlite.ts'
import type { CoreDeps } from './deps.ts'
import { benchErasing } from './erasing/bench-erasing.ts'
import { createEvidenceStore } from './evidence/evidence-store.ts'
import { refreshEverySummary } from './machines/refresh-summaries.ts'
import { probeMachine } from './probe/probe-machine.ts'
import { runCommand } from './probe/run-command.ts'
import { makeKeysAtFirstStart } from './proof/issuer-signing.ts'
import { createKeyFile } from './proof/key-file.ts'
import { fileBox, type SecretBox } from './proof/secret-box.ts'
import { benchTesting } from './testing/bench-testing.ts'

/** Opens the workshop kept in a folder, making it when it is new. Throws DatabaseError with a readable problem. */
export async function nodeDeps({
  dataFolder,
  secretBox = fileBox,
}: {
  dataFolder: string
  secretBox?: SecretBox
}): Promise<CoreDeps> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const file = join(dataFolder, 'etabli.sqlite')
  const { db, sqlite } = openSqlite(file)
  const now = () => new Date().toISOString()
  try {
    if (await needsMigration(db)) await backUpBeforeMigration(sqlite, file, now())
    const applied = await migrate(db, file)
    if (applied.length > 0) await refreshEverySummary(db)
    await makeKeysAtFirstStart(db, createKeyFile(dataFolder, secretBox))
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    db,
    sqlite,
    dataFolder,
    secretBox,
    evidence: createEvidenceStore(join(dataFolder, 'evidence')),
    now,
    newId: monotonicFactory(),
    runCommand,
    probe: () => probeMachine(runCommand),
    erasing: benchErasing(runCommand),
    testing: benchTesting(runCommand),
    benchName: hostname(),
    appVersion: packageJson.version,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
