/**
 * Measures against the peers installed here, in the same run.
 * usage: npm run bench [-- NAME…] [--json] [--write] [--million] [--gib=N]
 *   --write    keeps the results in test/bench/results/ and puts them into the README's table
 *   --million  a park of a million machines too; as when everything is measured
 */
import type { Bench, BenchResult } from './bench-result.ts'
import { benches, benchNames } from './benches.ts'
import { writeTable } from './readme-table.ts'
import { keptResult, readResults, writeResult } from './result-files.ts'
import { runApart } from './run-apart.ts'

const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const outputs = ['--json', '--write']

async function main(): Promise<number> {
  const unknown = asked.filter((name) => !benchNames.includes(name))
  if (unknown.length > 0) {
    process.stderr.write(`No bench is called ${unknown.join(', ')}: ${benchNames.join(', ')}\n`)
    return 2
  }
  const results: Record<string, BenchResult> = {}
  for (const name of benchNames.filter((one) => asked.length === 0 || asked.includes(one))) {
    const result = await measured(name)
    if (result === null) continue
    results[name] = result
    await tell(name, result)
  }
  if (options.includes('--json')) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
  if (options.includes('--write')) writeTable(readResults(benchNames))
  return Object.keys(results).length === (asked.length || benchNames.length) ? 0 : 1
}

/** Alone it runs here, where it can be profiled; one of several has a process of its own. */
async function measured(name: string): Promise<BenchResult | null> {
  const bench = await benchOf(name)
  if (asked.length === 1) return bench.run()
  const passed = options.filter((option) => !outputs.includes(option))
  return runApart(name, asked.length === 0 ? [...new Set([...passed, '--million'])] : passed)
}

async function tell(name: string, result: BenchResult): Promise<void> {
  if (options.includes('--write')) writeResult(keptResult(name, (await benchOf(name)).shown, result, new Date()))
  if (!options.includes('--json')) process.stdout.write(asLines(name, result))
}

function benchOf(name: string): Promise<Bench> {
  const load = benches[name]
  if (load === undefined) throw new Error(`No bench is called ${name}`)
  return load()
}

function asLines(name: string, { medians, ratios, others = {}, absent = [] }: BenchResult): string {
  const lines = (figures: Record<string, number>, unit: string) =>
    Object.entries(figures).map(([what, value]) => `  ${what.padEnd(52)}${value.toFixed(2).padStart(10)} ${unit}`)
  const missed = absent.map((peer) => `  ${peer}: NOT there, not compared`)
  return [name, ...lines(medians, 'ms'), ...lines(ratios, '×'), ...lines(others, ''), ...missed, '', ''].join('\n')
}

process.exitCode = await main()
