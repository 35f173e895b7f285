import { writeSync } from 'node:fs'
import { stateIn } from './ground.ts'
import { openDay } from './open-day.ts'
import { script } from './script.ts'

// One core in a process of its own, to be killed: goes on with the day and says of each step, once the call has
// answered, what stands then. `killed-core.ts DATA FIRST LAST KNOWN [DATABASE]`
const [dataFolder = '', first = '0', last = '0', known = '{}', databaseUrl] = process.argv.slice(2)
const { day, deps } = await openDay(dataFolder, JSON.parse(known), {}, databaseUrl ?? null)
// Straight to the pipe: what was said is said, whatever happens a moment later.
const say = (told: object) => writeSync(1, `${JSON.stringify(told)}\n`)

say({ step: Number(first) - 1, state: await stateIn(deps), known: day.known })
for (let step = Number(first); step <= Number(last); step += 1) {
  await script[step]?.run(day)
  say({ step, state: await stateIn(deps), known: day.known })
}
// Whoever kills may be late.
setInterval(() => undefined, 60_000)
