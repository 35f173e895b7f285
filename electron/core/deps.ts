import type Sqlite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { ChangeRelay } from './change-hub.ts'
import type { Database } from './db/database.ts'
import type { ErasingDeps } from './erasing/erasing-deps.ts'
import type { EvidenceStore } from './evidence/evidence-store.ts'
import type { OtherCores } from './other-cores.ts'
import type { ProbedMachine } from './probe/probe-machine.ts'
import type { RunCommand } from './probe/run-command.ts'
import type { SecretBox } from './proof/secret-box.ts'
import type { TestingDeps } from './testing/unattended-program.ts'

/** What a shell must provide. Fakes stand only for these. */
export type CoreDeps = {
  db: Kysely<Database>
  /** `null` on PostgreSQL. */
  sqlite: Sqlite.Database | null
  dataFolder: string
  /** To the pages of other cores on the same server; none when this core is alone. */
  relay?: ChangeRelay
  /** On the same server; none where the workshop has a folder of its own. */
  otherCores?: OtherCores
  evidence: EvidenceStore
  now: () => string
  newId: () => string
  runCommand: RunCommand
  /** Reads the hardware of the machine that runs the core. */
  probe: () => Promise<ProbedMachine>
  erasing: ErasingDeps
  testing: TestingDeps
  /** Where the signing keys are closed up; a file for its owner alone when not given. */
  secretBox?: SecretBox
  /** Where the door to other machines listens; the bench's own addresses when not given. */
  doorHosts?: readonly string[]
  benchName: string
  /** Which bench of a shared server this is; `null` where the workshop has a folder of its own. */
  ownBenchId: string | null
  appVersion: string
  /** IANA name; an hour on a paper is told in it. */
  timeZone: string
}
