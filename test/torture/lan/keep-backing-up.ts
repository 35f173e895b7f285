import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { restoreWorkshop } from '../../../electron/core/backup/restore-workshop.ts'
import { faultsOf } from '../day/faults-of.ts'
import { changedTables, stateOf } from '../day/state-of.ts'
import { pause } from '../rounds.ts'
import type { ServedWorkshop } from './served-workshop.ts'

const betweenMs = 3000

/** Takes a backup again and again while others work, and restores each at once: what comes back is what was copied. */
export function keepBackingUp(workshop: ServedWorkshop): { stop(): Promise<Record<string, number>> } {
  const counts: Record<string, number> = {}
  let isStopped = false
  const work = async () => {
    // On a server its own backups count.
    if (!existsSync(join(workshop.dataFolder, 'etabli.sqlite'))) return
    do {
      const ending = await takeAndRestore(workshop)
      counts[ending] = (counts[ending] ?? 0) + 1
      await pause(betweenMs)
    } while (!isStopped)
  }
  const working = work()
  return {
    async stop() {
      isStopped = true
      await working
      return counts
    },
  }
}

async function takeAndRestore({ client, dataFolder }: ServedWorkshop): Promise<'equal' | 'otherwise' | 'not taken'> {
  const { copies } = await client.backups.take()
  const [newest] = copies
  if (newest === undefined || newest.verifiedAt === null) return 'not taken'
  const source = join(dataFolder, 'backups', newest.name)
  const folder = mkdtempSync(join(tmpdir(), 'etabli-restored-'))
  try {
    const answer = await restoreWorkshop({ source, folder, passphrase: async () => null })
    return answer.kind === 'restored' && isSame(source, folder) ? 'equal' : 'otherwise'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function isSame(copy: string, folder: string): boolean {
  const copied = new Sqlite(copy, { readonly: true })
  const restored = new Sqlite(join(folder, 'etabli.sqlite'), { readonly: true })
  try {
    return changedTables(stateOf(copied), stateOf(restored)).length === 0 && faultsOf(restored, folder).length === 0
  } finally {
    copied.close()
    restored.close()
  }
}
