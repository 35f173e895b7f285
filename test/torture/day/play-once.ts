import { type Ground, stateIn } from './ground.ts'
import { openDay } from './open-day.ts'
import { script } from './script.ts'
import type { State } from './state-of.ts'

/** The day, or its beginning, as it goes when nothing breaks, kept as it stood before each step; and what each step took. */
export type PlayedDay = {
  ground: Ground
  knownBefore: Record<string, string>[]
  /** One more than there are steps: the last one is the end of the day. */
  stateBefore: State[]
  milliseconds: number[]
}

export async function playOnce(ground: Ground, steps = script): Promise<PlayedDay> {
  const { dataFolder, databaseUrl } = await ground.start()
  const open = (known: Record<string, string>) => openDay(dataFolder, known, {}, databaseUrl)
  const first = await open({})
  const played: PlayedDay = { ground, knownBefore: [], stateBefore: [await stateIn(first.deps)], milliseconds: [] }
  await first.close()
  let known: Record<string, string> = {}
  for (const [index, { run }] of steps.entries()) {
    // Nobody may be in a database that is copied: each step has a core of its own.
    await ground.keepBefore(index)
    const { day, deps, close } = await open(known)
    played.knownBefore.push(known)
    const startedAt = performance.now()
    await run(day)
    played.milliseconds.push(performance.now() - startedAt)
    played.stateBefore.push(await stateIn(deps))
    known = { ...day.known }
    await close()
  }
  return played
}
