import { auditTorture } from './audit.torture.ts'
import { clockTorture } from './clock.torture.ts'
import { eraseTorture } from './erase.torture.ts'
import { fullTorture } from './full.torture.ts'
import { killTorture } from './kill.torture.ts'
import { lanPostgresTorture, lanTorture } from './lan.torture.ts'

/** What `npm run torture -- NAME [--rounds N] [--seed N] [--json]` breaks on purpose. Leaves with 1 on any violation. */
const tortures: Record<string, (options: TortureOptions) => Promise<TortureResult>> = {
  erase: eraseTorture,
  kill: killTorture,
  full: fullTorture,
  clock: clockTorture,
  lan: lanTorture,
  'lan-postgres': lanPostgresTorture,
  audit: auditTorture,
}

export type TortureOptions = { rounds: number; seed: number }
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
const asked = words.find((word) => word in tortures)
if (asked === undefined) {
  process.stderr.write(`Say what to torture: ${Object.keys(tortures).join(', ')}\n`)
  process.exit(2)
}
const options = { rounds: numberAfter('--rounds', 200), seed: numberAfter('--seed', Date.now() % 1_000_000) }
const result = await tortures[asked]?.(options)
if (result === undefined) process.exit(2)
process.stdout.write(isJson ? `${JSON.stringify(result, null, 2)}\n` : lines(result))
process.exitCode = Object.values(result.violations).some((count) => count > 0) ? 1 : 0

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
