import type Sqlite from 'better-sqlite3'
import type { BackupReason, CopyProblem, HereProblem, PlaceProblem } from '../../../shared/domain/backup.ts'
import { isStorageFull } from '../db/db-errors.ts'
import type { ArchiveKey } from './archive-cipher.ts'
import type { BackupState } from './backup-state.ts'
import { dropOldCopies, takeCopy } from './copy-database.ts'
import { sendElsewhere } from './second-place.ts'

type Elsewhere = { place: string | null; key: ArchiveKey | null }
type Ports = {
  sqlite: Sqlite.Database
  dataFolder: string
  now: () => string
  elsewhere: () => Promise<Elsewhere>
  before: BackupState
}
/** `failures`: for who asked, and for the log; the state goes on telling people that there was something. */
type Outcome = { state: BackupState; failures: unknown[] }

/** Here and then elsewhere. Neither half keeps the other from being tried, nor its failure from being told. */
export async function copyEverywhere(reason: BackupReason, ports: Ports): Promise<Outcome> {
  const failures: unknown[] = []
  const problem = await copyHere(reason, ports, failures)
  const sent = await send(problem === null, ports, failures)
  return { state: { problem, ...sent }, failures }
}

async function copyHere(
  reason: BackupReason,
  { sqlite, dataFolder, now }: Ports,
  failures: unknown[],
): Promise<CopyProblem | HereProblem | null> {
  try {
    const { problem } = await takeCopy(sqlite, reason, { dataFolder, now })
    await dropOldCopies(dataFolder).catch((error) => failures.push(error))
    return problem
  } catch (error) {
    failures.push(error)
    return isStorageFull(error) ? 'HERE_FULL' : 'NOT_TAKEN'
  }
}

async function send(isProven: boolean, ports: Ports, failures: unknown[]): Promise<Omit<BackupState, 'problem'>> {
  const { sqlite, dataFolder, now, before } = ports
  const told = (elsewhereProblem: PlaceProblem | null) => ({ elsewhereAt: before.elsewhereAt, elsewhereProblem })
  try {
    const { place, key } = await ports.elsewhere()
    if (place === null) return told(null)
    // Another shell may hold the key: what it said of its own sending stands.
    if (key === null) return told(before.elsewhereProblem)
    const sent = await sendElsewhere(place, { sqlite, dataFolder, key, now, isProven })
    if (sent.kind === 'bad') return told(sent.problem)
    // What was not proven is better than nothing, and is not the good copy that a date would promise.
    return isProven ? { elsewhereAt: now(), elsewhereProblem: null } : told(null)
  } catch (error) {
    failures.push(error)
    return told('HERE_UNREADABLE')
  }
}
