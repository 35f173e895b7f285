import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startPostgres } from '../db/postgres-server.ts'
import { folderGround, type Ground, type Place, type Stand } from './day/ground.ts'
import { openDay } from './day/open-day.ts'
import { type PlayedDay, playOnce } from './day/play-once.ts'
import { postgresGround } from './day/postgres-ground.ts'
import { script } from './day/script.ts'
import { besideTheLog, changedTables, type State } from './day/state-of.ts'
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
export async function killTorture(options: TortureOptions): Promise<TortureResult> {
  const root = mkdtempSync(join(fastFolder(), 'etabli-kill-'))
  try {
    return await killOn(folderGround(root), options)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The same with the workshop kept on a real PostgreSQL server, which lives on when its core dies. */
export async function killPostgresTorture(options: TortureOptions): Promise<TortureResult> {
  const root = mkdtempSync(join(fastFolder(), 'etabli-kill-'))
  // In memory too: what is broken here is a core, and hundreds of copies would wait for a drive.
  const server = await startPostgres(fastFolder())
  try {
    return await killOn(await postgresGround(root, server), options)
  } finally {
    await server.stop()
    rmSync(root, { recursive: true, force: true })
  }
}

async function killOn(ground: Ground, { rounds, seed }: TortureOptions): Promise<TortureResult> {
  const violations: Record<string, number> = { 'acknowledged writes lost': 0, 'database damaged': 0 }
  const endings: TortureResult['endings'] = {}
  const random = seeded(seed)
  let next = 0
  // A short form plays the beginning of the day alone, and one call more for who is killed late.
  const played = await playOnce(ground, script.slice(0, rounds + 1))
  const worker = async () => {
    while (next < rounds) {
      const round = next++
      const target = round % script.length
      const { name, faults } = await oneRound(played, `round_${round}`, target, random)
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
  return { seed, rounds, violations, endings }
}

async function oneRound(played: PlayedDay, name: string, target: number, random: () => number): Promise<Ending> {
  const { ground } = played
  const first = Math.max(0, target - Math.floor(random() * 3))
  const place = await ground.copyBefore(first, name)
  try {
    const told = await killAt(played, { place, first, target, share: random() })
    const ending = judge(played, told, await ground.look(place, told.state.sequence))
    return { name: ending.name, faults: [...ending.faults, ...(await goOn(place, told, ending.isUndone))] }
  } finally {
    await ground.remove(place)
  }
}

type Moment = { place: Place; first: number; target: number; share: number }

/** Lets a core work from `first` on, and kills it somewhere in `target`. */
async function killAt(played: PlayedDay, { place, first, target, share }: Moment): Promise<Told> {
  const last = Math.min(target + 1, script.length - 1)
  const { dataFolder, databaseUrl } = place
  const known = JSON.stringify(played.knownBefore[first])
  const args = [core, dataFolder, String(first), String(last), known, ...(databaseUrl === null ? [] : [databaseUrl])]
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
function judge(played: PlayedDay, { step, state }: Told, stand: Stand): Ending & { isUndone: boolean } {
  const { state: now, hashAt } = stand
  const faults = [...stand.faults]
  const isKept = now.sequence >= state.sequence && (state.sequence === 0 || hashAt === state.hash)
  if (!isKept) faults.push('acknowledged writes lost')
  const before = played.stateBefore[step + 1]
  const after = played.stateBefore[step + 2]
  const mayChange = before === undefined || after === undefined ? [] : changedTables(before, after)
  const changed = changedTables(state, now)
  const mayHold = [...mayChange, ...besideTheLog]
  if (changed.some((table) => !mayHold.includes(table))) faults.push('acknowledged writes lost')
  const steps = now.sequence - state.sequence
  const whole = before === undefined || after === undefined ? 0 : after.sequence - before.sequence
  if (steps === 0) {
    const beside = changed.filter((table) => !besideTheLog.includes(table))
    if (beside.length > 0 && whole > 0) faults.push(`written beside the log: ${beside.join(' ')}`)
    return { name: 'not done', faults, isUndone: true }
  }
  if (steps < whole && script[step + 1]?.isSeveral !== true) faults.push('half of a call done')
  return { name: steps < whole ? 'some of its calls done' : 'done', faults, isUndone: false }
}

/** The next core opens the workshop as any other: what was cut off can be asked again, and new work is kept. */
async function goOn({ dataFolder, databaseUrl }: Place, { step, known }: Told, isUndone: boolean): Promise<string[]> {
  const { day, close } = await openDay(dataFolder, known, {}, databaseUrl)
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
