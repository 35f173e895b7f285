import { mkdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { ulid } from 'ulid'
import packageJson from '../../package.json' with { type: 'json' }
import { lastIdIn } from './audit/audit-head.ts'
import type { CoreDeps } from './deps.ts'
import { benchErasing } from './erasing/bench-erasing.ts'
import { openFolderWorkshop } from './open-folder-workshop.ts'
import { probeMachine } from './probe/probe-machine.ts'
import { runCommand } from './probe/run-command.ts'
import { makeKeysAtFirstStart, settleKeys } from './proof/issuer-signing.ts'
import { createKeyFile } from './proof/key-file.ts'
import { fileBox, type SecretBox } from './proof/secret-box.ts'
import { risingIds } from './rising-ids.ts'
import { ownBenchId } from './session/own-bench.ts'
import { benchTesting } from './testing/bench-testing.ts'

type Where = {
  /** The workshop itself, or what stays with this bench when a server keeps the workshop: keys and settings of its own. */
  dataFolder: string
  /** "postgres://…": several benches share one server. */
  databaseUrl?: string | null
  secretBox?: SecretBox
}

/** Opens the workshop kept in a folder or on a server, making it when it is new. Throws DatabaseError with a readable problem. */
export async function nodeDeps({
  dataFolder,
  databaseUrl = process.env.ETABLI_DATABASE_URL ?? null,
  secretBox = fileBox,
}: Where): Promise<CoreDeps> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const now = () => new Date().toISOString()
  const isOnServer = databaseUrl !== null && databaseUrl !== ''
  const opened = await (isOnServer ? onServer(databaseUrl, ulid()) : openFolderWorkshop(dataFolder, now))
  try {
    const keyFile = createKeyFile(dataFolder, secretBox)
    await settleKeys(opened.db, keyFile)
    await makeKeysAtFirstStart(opened.db, keyFile)
  } catch (error) {
    opened.relay?.close()
    await opened.db.destroy()
    throw error
  }
  const newId = risingIds(await lastIdIn(opened.db))
  return {
    ...opened,
    dataFolder,
    secretBox,
    now,
    newId,
    runCommand,
    probe: () => probeMachine(runCommand),
    erasing: benchErasing(runCommand),
    testing: benchTesting(runCommand),
    benchName: hostname(),
    ownBenchId: isOnServer ? ownBenchId(dataFolder, newId) : null,
    appVersion: packageJson.version,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

/** Its driver is loaded only where there is a server. */
async function onServer(databaseUrl: string, benchRunId: string) {
  const { openServerWorkshop } = await import('./open-server-workshop.ts')
  return openServerWorkshop(databaseUrl, benchRunId)
}
