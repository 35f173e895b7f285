import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Sqlite from 'better-sqlite3'
import { faultsOf } from './day/faults-of.ts'
import { openDay } from './day/open-day.ts'
import { type PlayedDay, playOnce } from './day/play-once.ts'
import { script } from './day/script.ts'
import { changedTables, type State, stateOf } from './day/state-of.ts'
import { fastFolder } from './fast-folder.ts'
import { pause } from './rounds.ts'
import { seeded } from './seeded.ts'
import type { TortureOptions, TortureResult } from './torture.ts'

/** What a core said last before it was killed. */
type Told = { step: number; state: State; known: Record<string, string> }
type Ending = { name: string; faults: string[] }

const workerCount = 2
const core = join(import.meta.dirname, 'day', 'killed-core.ts')

/**
 * Kills a core that works through the scripted day, at a random moment of each of its writing calls in turn. All that
 * it had acknowledged must stand, row by row; the call it died in is done or not done; and the next core goes on.
 */
export async function killTorture({ rounds, seed }: TortureOptions): Promise<TortureResult> {
  const root = mkdtempSync(join(fastFolder(), 'etabli-kill-'))
  const violations: Record<string, number> = { 'acknowledged writes lost': 0, 'database damaged': 0 }
  const endings: TortureResult['endings'] = {}
  const random = seeded(seed)
  let next = 0
  try {
    // A short form plays the beginning of the day alone, and one call more for who is killed late.
    const played = await playOnce(root, script.slice(0, rounds + 1))
    const worker = async () => {
      while (next < rounds) {
        const round = next++
        const target = round % script.length
        const { name, faults } = await oneRound(played, join(root, `round-${round}`), target, random)
        const subject = script[target]?.procedure.split('.')[0] ?? ''
        const counts = endings[subject] ?? {}
        endings[subject] = { ...counts, [name]: (counts[name] ?? 0) + 1 }
        for (const fault of faults) violations[fault] = (violations[fault] ?? 0) + 1
        if (faults.length > 0) process.stderr.write(`${script[target]?.procedure}: ${faults.join(', ')}\n`)
        process.stderr.write(`\r${next}/${rounds} `)
      }
    }
    await Promise.all(Array.from({ length: workerCount }, worker))
    process.stderr.write('\n')
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
  return { seed, rounds, violations, endings }
}

async function oneRound(played: PlayedDay, folder: string, target: number, random: () => number): Promise<Ending> {
  const first = Math.max(0, target - Math.floor(random() * 3))
  cpSync(played.folderBefore(first), folder, { recursive: true })
  try {
    const told = await killAt(played, { folder, first, target, share: random() })
    const { name, faults, isUndone } = judge(played, folder, told)
    return { name, faults: [...faults, ...(await goOn(folder, told, isUndone))] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Moment = { folder: string; first: number; target: number; share: number }

/** Lets a core work from `first` on, and kills it somewhere in `target`. */
async function killAt(played: PlayedDay, { folder, first, target, share }: Moment): Promise<Told> {
  const last = Math.min(target + 1, script.length - 1)
  const args = [core, folder, String(first), String(last), JSON.stringify(played.knownBefore[first])]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = new Promise((resolve) => child.once('close', resolve))
  let told: Told | null = null
  const lines = createInterface({ input: child.stdout })
  const finished = new Promise((resolve) => lines.once('close', resolve))
  const begun = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      told = JSON.parse(line) as Told
      if (told.step === target - 1) resolve()
    })
    child.once('close', () => resolve())
  })
  await begun
  // Longer than the call took a core that was warm: this one is not, and right after the answer is a moment too.
  await pause(share * (10 + 3 * (played.milliseconds[target] ?? 0)))
  child.kill('SIGKILL')
  await Promise.all([exited, finished])
  if (told === null) throw new Error('The core died before it worked')
  return told
}

/** Compares what stands with what was acknowledged last, and with what the call under way may have changed. */
function judge(played: PlayedDay, folder: string, { step, state }: Told): Ending & { isUndone: boolean } {
  const sqlite = new Sqlite(join(folder, 'etabli.sqlite'))
  const now = stateOf(sqlite)
  const kept = sqlite.prepare('select hash from audit where sequence = ?').pluck().get(state.sequence)
  const faults = faultsOf(sqlite, folder)
  sqlite.close()
  const isKept = now.sequence >= state.sequence && (state.sequence === 0 || kept === state.hash)
  if (!isKept) faults.push('acknowledged writes lost')
  const before = played.stateBefore[step + 1]
  const after = played.stateBefore[step + 2]
  const mayChange = before === undefined || after === undefined ? [] : changedTables(before, after)
  const changed = changedTables(state, now)
  if (changed.some((table) => !mayChange.includes(table))) faults.push('acknowledged writes lost')
  const steps = now.sequence - state.sequence
  const whole = before === undefined || after === undefined ? 0 : after.sequence - before.sequence
  if (steps === 0) {
    if (changed.length > 0 && whole > 0) faults.push(`written beside the log: ${changed.join(' ')}`)
    return { name: 'not done', faults, isUndone: true }
  }
  if (steps < whole && script[step + 1]?.isSeveral !== true) faults.push('half of a call done')
  return { name: steps < whole ? 'some of its calls done' : 'done', faults, isUndone: false }
}

/** The next core opens the folder as any other: what was cut off can be asked again, and new work is kept. */
async function goOn(folder: string, { step, known }: Told, isUndone: boolean): Promise<string[]> {
  const { day, close } = await openDay(folder, known)
  try {
    if (isUndone) await script[step + 1]?.run(day)
    const { checks } = await day.client.system.doctor()
    return checks.find(({ code }) => code === 'DATABASE')?.state === 'ok' ? [] : ['database damaged']
  } catch (error) {
    process.stderr.write(`${(error as Error).stack}\n`)
    return ['work does not go on']
  } finally {
    await close()
  }
}
