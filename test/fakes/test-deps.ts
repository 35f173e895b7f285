import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../electron/core/db/migrate.ts'
import { openSqlite } from '../../electron/core/db/open-sqlite.ts'
import type { CoreDeps } from '../../electron/core/deps.ts'
import { createEvidenceStore } from '../../electron/core/evidence/evidence-store.ts'
import type { ProbedMachine } from '../../electron/core/probe/probe-machine.ts'
import { aReading } from '../builders/reading.ts'
import { watchingEnds } from './stale-ends.ts'

/** ULIDs that count up: the same test makes the same ids. */
export function countingIds(): () => string {
  let next = 0
  return () => String(next++).padStart(26, '0')
}

/** A clock that moves one second at each look. */
export function steppingClock(start = '2026-11-23T00:00:00.000Z'): () => string {
  let milliseconds = Date.parse(start)
  return () => {
    milliseconds += 1000
    return new Date(milliseconds).toISOString()
  }
}

/** Says what a test wants this machine to be. */
export function fakeProbe(facts = aReading().facts): () => Promise<ProbedMachine> {
  const evidence = [{ name: 'dmidecode.txt', bytes: new TextEncoder().encode('# dmidecode 3.4\n') }]
  return async () => ({ facts, origins: { 'identity.model': 'dmidecode' }, notes: [], evidence })
}

/** A bench on which nothing hangs and nothing may be erased. */
export const noDrives: CoreDeps['erasing'] = {
  lookAtDrives: async () => [],
  pathsOnDrive: async () => [],
  means: async () => ({ means: { tools: new Set(), platform: 'linux' }, missingPackages: [] }),
  rights: async () => 'none',
  helperProgram: ['/bin/false'],
  programFolder: '/',
}

/** A machine without any tool, any sensor and any port. */
export const noTests: CoreDeps['testing'] = {
  runCommand: async () => ({ kind: 'missing' }),
  runLongCommand: async () => ({ kind: 'missing' }),
  root: '/nowhere',
  wait: async () => undefined,
  nowMs: () => 0,
}

export type TestDeps = CoreDeps & { dispose(): Promise<void> }

/** Everything real but the clock, the ids and the hardware: SQLite and evidence in a folder of their own. */
export async function testDeps(overrides: Partial<CoreDeps> = {}): Promise<TestDeps> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'etabli-test-'))
  const file = join(dataFolder, 'etabli.sqlite')
  const { db, sqlite } = openSqlite(file)
  await migrate(db, file)
  return {
    db: watchingEnds(db),
    sqlite,
    dataFolder,
    evidence: createEvidenceStore(join(dataFolder, 'evidence')),
    now: steppingClock(),
    newId: countingIds(),
    runCommand: async () => ({ kind: 'missing' }),
    probe: fakeProbe(),
    erasing: noDrives,
    testing: noTests,
    benchName: 'etabli-1',
    ownBenchId: null,
    appVersion: '0.0.0-test',
    timeZone: 'Pacific/Noumea',
    ...overrides,
    dispose: async () => {
      await db.destroy()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
