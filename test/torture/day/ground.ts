import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { CoreDeps } from '../../../electron/core/deps.ts'
import { faultsOf } from './faults-of.ts'
import { type State, stateOf } from './state-of.ts'

/** A workshop as a core opens it; `databaseUrl` of `null`: in its folder alone. */
export type Place = { dataFolder: string; databaseUrl: string | null }
/** What stands, looked at without a core. `hashAt`: of the log, at the place that was asked for. */
export type Stand = { state: State; hashAt: string | undefined; faults: string[] }

/** Where a day is played: it keeps the workshop as it stood before each step, and gives copies of that. */
export type Ground = {
  start(): Promise<Place>
  /** Nobody works there while it is kept. */
  keepBefore(step: number): Promise<void>
  copyBefore(step: number, name: string): Promise<Place>
  look(place: Place, sequence: number): Promise<Stand>
  remove(place: Place): Promise<void>
}

export function folderGround(root: string): Ground {
  const dataFolder = join(root, 'day')
  const before = (step: number) => join(root, `before-${step}`)
  return {
    async start() {
      mkdirSync(dataFolder, { recursive: true })
      return { dataFolder, databaseUrl: null }
    },
    async keepBefore(step) {
      cpSync(dataFolder, before(step), { recursive: true })
    },
    async copyBefore(step, name) {
      const folder = join(root, name)
      cpSync(before(step), folder, { recursive: true })
      return { dataFolder: folder, databaseUrl: null }
    },
    async look({ dataFolder: folder }, sequence) {
      const sqlite = new Sqlite(join(folder, 'etabli.sqlite'))
      const hashAt = sqlite.prepare('select hash from audit where sequence = ?').pluck().get(sequence)
      const stand = { state: stateOf(sqlite), hashAt: hashAt as string | undefined, faults: faultsOf(sqlite, folder) }
      sqlite.close()
      return stand
    },
    async remove({ dataFolder: folder }) {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function stateIn({ sqlite, db }: Pick<CoreDeps, 'sqlite' | 'db'>): Promise<State> {
  if (sqlite !== null) return stateOf(sqlite)
  const { postgresState } = await import('./postgres-state.ts')
  return postgresState(db)
}
