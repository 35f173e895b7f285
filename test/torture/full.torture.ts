import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import type Sqlite from 'better-sqlite3'
import { isStorageFull } from '../../electron/core/db/db-errors.ts'
import type { Day, Step } from './day/day.ts'
import { faultsOf } from './day/faults-of.ts'
import { openDay } from './day/open-day.ts'
import { script } from './day/script.ts'
import { besideTheLog, changedTables, stateOf } from './day/state-of.ts'
import { fastFolder } from './fast-folder.ts'
import { aSmallDrive, canMakeSmallDrives, type SmallDrive } from './small-drive.ts'
import type { TortureOptions, TortureResult } from './torture.ts'

const driveMegabytes = 96
const pageBytes = 4096
const enoughBytes = 12 * 1024 * 1024
/** Room for so many pages more each time, until the call goes through. */
const pagesLeft = [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 256, 512]

type Tally = { violations: Record<string, number>; endings: TortureResult['endings'] }
type Scene = { day: Day; sqlite: Sqlite.Database; drive: SmallDrive; dataFolder: string }

/**
 * Plays the scripted day on a drive that is full, and a little less full at each try of each call: either the call is
 * refused by name and nothing of it stands, or it is done. `rounds` is how many of its calls are tried, the first ones.
 */
export async function fullTorture({ rounds, seed }: TortureOptions): Promise<TortureResult> {
  if (!canMakeSmallDrives) throw new Error('Filling a drive needs root on Linux: a small one is mounted for it')
  const parent = mkdtempSync(join(fastFolder(), 'etabli-full-'))
  const drive = aSmallDrive(parent, driveMegabytes)
  const tally: Tally = { violations: { 'half-written': 0, 'unclear messages': 0 }, endings: {} }
  let tries = 0
  try {
    const dataFolder = join(drive.folder, 'data')
    mkdirSync(dataFolder)
    const { day, deps, close } = await openDay(dataFolder)
    if (deps.sqlite === null) throw new Error('The day is played in a folder')
    const scene: Scene = { day, sqlite: deps.sqlite, drive, dataFolder }
    const steps = script.slice(0, rounds)
    for (const [index, step] of steps.entries()) {
      tries += await tryWithLittleRoom(scene, step, tally)
      process.stderr.write(`\r${index + 1}/${steps.length} `)
    }
    process.stderr.write('\n')
    await close()
  } finally {
    drive.remove()
    rmSync(parent, { recursive: true, force: true })
  }
  return { seed, rounds: tries, ...tally }
}

async function tryWithLittleRoom(scene: Scene, step: Step, { violations, endings }: Tally): Promise<number> {
  const { drive, sqlite, dataFolder, day } = scene
  const subject = step.procedure.split('.')[0] ?? ''
  const counts = endings[subject] ?? {}
  endings[subject] = counts
  const add = (what: string) => {
    violations[what] = (violations[what] ?? 0) + 1
    process.stderr.write(`${step.procedure}: ${what}\n`)
  }
  for (const [index, pages] of pagesLeft.entries()) {
    // A log that has been written back once is written over: it must grow again to meet the end of the drive.
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const before = stateOf(sqlite)
    drive.leave(pages * pageBytes)
    const ending = await step.run(day).then(() => 'done', refusalOf)
    drive.leave(enoughBytes)
    counts[ending] = (counts[ending] ?? 0) + 1
    const changed = changedTables(before, stateOf(sqlite)).filter((table) => !besideTheLog.includes(table))
    for (const fault of faultsOf(sqlite, dataFolder)) add(fault)
    if (unfinishedFiles(dataFolder).length > 0) add('half-written files left')
    if (ending === 'done') return index + 1
    if (ending !== 'STORAGE_FULL') add(`unclear message: ${ending}`)
    if (changed.length > 0 && step.isSeveral !== true) add(`half-written: ${changed.join(' ')}`)
    // Several calls, of which some are done: they are not asked twice.
    if (changed.length > 0) return step.run(day).then(() => index + 2)
  }
  await step.run(day)
  return pagesLeft.length + 1
}

function refusalOf(error: unknown): string {
  if (error instanceof ORPCError) return error.code
  // The door of the network is no procedure: who stands before it is told by the page that it answers with.
  if (isStorageFull(error)) return 'STORAGE_FULL'
  return error instanceof Error ? error.message : String(error)
}

function unfinishedFiles(dataFolder: string): string[] {
  const names = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.part'))
}
