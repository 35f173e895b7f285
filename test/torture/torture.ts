import { auditTorture } from './audit.torture.ts'
import { clockTorture } from './clock.torture.ts'
import { eraseTorture } from './erase.torture.ts'
import { fullTorture } from './full.torture.ts'
import { killPostgresTorture, killTorture } from './kill.torture.ts'
import { lanPostgresTorture, lanTorture } from './lan.torture.ts'

/**
 * What `npm run torture -- NAME|all [--rounds N] [--seed N] [--minutes N] [--json]` breaks on purpose. Leaves with 1 on any
 * violation.
 */
const tortures: Record<string, (options: TortureOptions) => Promise<TortureResult>> = {
  erase: eraseTorture,
  kill: killTorture,
  'kill-postgres': killPostgresTorture,
  full: fullTorture,
  clock: clockTorture,
  lan: lanTorture,
  'lan-postgres': lanPostgresTorture,
  audit: auditTorture,
}
/** As long as it takes to believe them: of the day, every call; of the benches, for each of the eight. */
const usualRounds: Record<string, number> = {
  erase: 200,
  kill: 500,
  'kill-postgres': 200,
  full: 1000,
  clock: 500,
  audit: 1000,
}
const otherwiseRounds = 200

/** `minutes`: work goes on for so long, however many rounds that makes. Of the benches on the network alone. */
export type TortureOptions = { rounds: number; seed: number; minutes?: number | null }
export type TortureResult = {
  seed: number
  rounds: number
  /** What must never happen, counted. */
  violations: Record<string, number>
  /** How the rounds ended, by scenario. */
  endings: Record<string, Record<string, number>>
}

const words = process.argv.slice(2)
const isJson = words.includes('--json')
const numberAfter = (name: string, otherwise: number) => {
  const place = words.indexOf(name)
  return place === -1 ? otherwise : Number(words[place + 1])
}
const asked = words.includes('all') ? Object.keys(tortures) : words.filter((word) => word in tortures)
if (asked.length === 0) {
  process.stderr.write(`Say what to torture: all, ${Object.keys(tortures).join(', ')}\n`)
  process.exit(2)
}
const minutes = words.includes('--minutes') ? numberAfter('--minutes', 15) : null
const results: Record<string, TortureResult> = {}
for (const name of asked) {
  const rounds = numberAfter('--rounds', usualRounds[name] ?? otherwiseRounds)
  const result = await tortures[name]?.({ rounds, seed: numberAfter('--seed', Date.now() % 1_000_000), minutes })
  if (result === undefined) continue
  results[name] = result
  if (!isJson) process.stdout.write(`${name}: ${lines(result)}`)
}
if (isJson) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
const violations = Object.values(results).flatMap((result) => Object.values(result.violations))
process.exitCode = violations.some((count) => count > 0) ? 1 : 0

function lines({ seed, rounds, violations, endings }: TortureResult): string {
  const counted = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([what, count]) => `${what} ${count}`)
      .join(' · ')
  return [
    `${rounds} rounds, seed ${seed}`,
    ...Object.entries(endings).map(([scenario, counts]) => `  ${scenario.padEnd(22)} ${counted(counts)}`),
    ...Object.entries(violations).map(([what, count]) => `${count === 0 ? '✓' : '✗'} ${what}: ${count}`),
    '',
  ].join('\n')
}
