import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDay } from './open-day.ts'
import { script } from './script.ts'
import { type State, stateOf } from './state-of.ts'

/** The day, or its beginning, as it goes when nothing breaks: the folder as it stood before each step, and what each step took. */
export type PlayedDay = {
  folderBefore(step: number): string
  knownBefore: Record<string, string>[]
  /** One more than there are steps: the last one is the end of the day. */
  stateBefore: State[]
  milliseconds: number[]
}

export async function playOnce(root: string, steps = script): Promise<PlayedDay> {
  const dataFolder = join(root, 'day')
  const folderBefore = (step: number) => join(root, `before-${step}`)
  mkdirSync(dataFolder, { recursive: true })
  const { day, deps, close } = await openDay(dataFolder)
  const sqlite = deps.sqlite
  if (sqlite === null) throw new Error('The day is played in a folder')
  const played: PlayedDay = { folderBefore, knownBefore: [], stateBefore: [stateOf(sqlite)], milliseconds: [] }
  for (const [index, { run }] of steps.entries()) {
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    cpSync(dataFolder, folderBefore(index), { recursive: true })
    played.knownBefore.push({ ...day.known })
    const startedAt = performance.now()
    await run(day)
    played.milliseconds.push(performance.now() - startedAt)
    played.stateBefore.push(stateOf(sqlite))
  }
  await close()
  return played
}
