import { allocationBench } from './allocation.bench.ts'
import { documentsBench } from './documents.bench.ts'
import { eraseBench } from './erase.bench.ts'
import { parkBench } from './park.bench.ts'
import { readingBench } from './reading.bench.ts'
import { startBench } from './start.bench.ts'

/** What `npm run bench` measures; each answers ratios against peers measured in the same run. */
const benches: Record<string, () => Promise<BenchResult>> = {
  reading: readingBench,
  erase: eraseBench,
  documents: documentsBench,
  allocation: allocationBench,
  park: parkBench,
  start: startBench,
}

export type BenchResult = {
  /** Milliseconds, medians. */
  medians: Record<string, number>
  ratios: Record<string, number>
  /** What is neither, each with its unit in its name. */
  others?: Record<string, number>
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isJson = process.argv.includes('--json')
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  process.stderr.write(`No bench is called ${unknown.join(', ')}: ${Object.keys(benches).join(', ')}\n`)
  process.exit(2)
}

const results: Record<string, BenchResult> = {}
for (const [name, run] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) results[name] = await run()
}
process.stdout.write(isJson ? `${JSON.stringify(results, null, 2)}\n` : asLines(results))

function asLines(all: Record<string, BenchResult>): string {
  const line = (name: string, value: number, unit: string) =>
    `  ${name.padEnd(44)}${value.toFixed(2).padStart(9)} ${unit}`
  return Object.entries(all)
    .flatMap(([name, { medians, ratios, others = {} }]) => [
      name,
      ...Object.entries(medians).map(([what, milliseconds]) => line(what, milliseconds, 'ms')),
      ...Object.entries(ratios).map(([what, ratio]) => line(what, ratio, '×')),
      ...Object.entries(others).map(([what, value]) => line(what, value, '')),
      '',
    ])
    .join('\n')
}
