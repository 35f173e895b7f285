import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { type Day, known } from './day/day.ts'
import { faultsOf } from './day/faults-of.ts'
import { openDay } from './day/open-day.ts'
import { script } from './day/script.ts'
import { letTestedMachineIn } from './day/settings.ts'
import { fastFolder } from './fast-folder.ts'
import { seeded } from './seeded.ts'
import type { TortureOptions, TortureResult } from './torture.ts'

const hour = 3_600_000
const jumps = [hour, 26 * hour, 40 * 24 * hour, 400 * 24 * hour, 11 * 365 * 24 * hour]
/** Refusals that a wrong clock gives by right: a day to come, a code that ran out. */
const byRight = ['FUTURE_DATE', 'REFUSED', 'NOT_RECOGNISED', 'TOO_MANY_TRIES']

/** Whoever was let in for some hours is asked for a code again when the clock says that they are over. */
const sentAway = 'The day misses the session of the tested machine'

/** The true time, and what the bench is told of it. */
function aWildClock(random: () => number) {
  let offset = 0
  return {
    now: () => new Date(Date.now() + offset).toISOString(),
    jump: () => {
      const far = jumps[Math.floor(random() * jumps.length)] ?? hour
      offset = random() < 0.2 ? 0 : (random() < 0.5 ? -1 : 1) * far * random()
    },
    setRight: () => {
      offset = 0
    },
  }
}

/**
 * The scripted day with a clock that jumps back and forth before every call. Nothing that is ordered, numbered or
 * chained may follow the clock: what was said last stands. `rounds` is how many calls are made.
 */
export async function clockTorture({ rounds, seed }: TortureOptions): Promise<TortureResult> {
  const root = mkdtempSync(join(fastFolder(), 'etabli-clock-'))
  const random = seeded(seed)
  const clock = aWildClock(random)
  const violations: Record<string, number> = {
    'order by the clock': 0,
    'database damaged': 0,
    'work does not go on': 0,
  }
  const endings: TortureResult['endings'] = {}
  const add = (what: string) => {
    violations[what] = (violations[what] ?? 0) + 1
  }
  let calls = 0
  try {
    for (let playing = 0; calls < rounds; playing += 1) {
      const dataFolder = join(root, String(playing))
      const { day, deps, close } = await openDay(dataFolder, {}, { now: clock.now })
      const steps = script.slice(0, rounds - calls)
      calls += steps.length
      for (const [index, { procedure, run }] of steps.entries()) {
        clock.jump()
        const ending = await run(day).then(() => 'done', refusalOf)
        count(endings, procedure.split('.')[0] ?? '', ending)
        const isByRight = byRight.includes(ending) || ending === sentAway || ending.startsWith('The door said')
        if (ending !== 'done' && !isByRight) add(`answered ${ending}`)
        clock.setRight()
        // Refused for its date: asked again with the clock set right, so that the day goes on.
        if (ending === sentAway) await letTestedMachineIn(day)
        if (ending !== 'done' && (await run(day).then(() => 'done', refusalOf)) !== 'done') add('work does not go on')
        for (const name of await clockFollowers(day, procedure, clock.jump)) add(name)
        clock.setRight()
        if (deps.sqlite !== null && index % 10 === 0) for (const fault of faultsOf(deps.sqlite, dataFolder)) add(fault)
        process.stderr.write(`\r${calls - steps.length + index + 1}/${rounds} `)
      }
      if (deps.sqlite !== null) for (const fault of faultsOf(deps.sqlite, dataFolder)) add(fault)
      await close()
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
  process.stderr.write('\n')
  return { seed, rounds: calls, violations, endings }
}

function count(endings: TortureResult['endings'], subject: string, ending: string): void {
  const counts = endings[subject] ?? {}
  endings[subject] = { ...counts, [ending]: (counts[ending] ?? 0) + 1 }
}

function refusalOf(error: unknown): string {
  if (error instanceof ORPCError) return error.code
  return error instanceof Error ? error.message : String(error)
}

/** Says the same thing twice under two clocks, and looks which one stands. */
async function clockFollowers({ client, ...day }: Day, procedure: string, jump: () => void): Promise<string[]> {
  if (procedure === 'grades.give') {
    const machineId = known({ client, ...day }, 'laptop0')
    const give = async (condition: 'used' | 'cleaned') => {
      jump()
      return (await client.grades.give({ machineId, condition })).grade?.condition === condition
    }
    const stands = [await give('cleaned'), await give('used')]
    return stands.every(Boolean) ? [] : ['order by the clock']
  }
  if (procedure === 'checklist.waive') {
    const machineId = known({ client, ...day }, 'laptop3')
    const record = async (state: 'pass' | 'undecided') => {
      jump()
      const { steps } = await client.checklist.record({ machineId, stepKey: 'camera', state })
      return steps.find(({ key }) => key === 'camera')?.state === state
    }
    const stands = [await record('undecided'), await record('pass'), await record('undecided')]
    return stands.every(Boolean) ? [] : ['order by the clock']
  }
  if (procedure === 'backups.take') {
    const taken: boolean[] = []
    for (let count = 0; count < 12; count += 1) {
      jump()
      const before = new Set((await client.backups.view()).copies.map(({ name }) => name))
      const { copies } = await client.backups.take()
      taken.push(copies.some(({ name, verifiedAt }) => !before.has(name) && verifiedAt !== null))
    }
    return taken.every(Boolean) ? [] : ['the copy just made was dropped']
  }
  return []
}
