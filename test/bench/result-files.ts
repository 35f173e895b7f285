import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BenchResult, figureOf, isMet, type Shown } from './bench-result.ts'
import { type MachineKindOfBench, machineKind } from './machine-kind.ts'

/** What `test/bench/results/<name>.json` holds. */
export type KeptResult = BenchResult & {
  name: string
  command: string
  measuredOn: string
  machine: MachineKindOfBench
  goals: (Shown & { measured: number | null; isMet: boolean | null })[]
}

const folder = join(import.meta.dirname, 'results')

export function keptResult(name: string, shown: readonly Shown[], result: BenchResult, at: Date): KeptResult {
  return {
    name,
    command: `npm run bench -- ${name}`,
    measuredOn: at.toISOString().slice(0, 10),
    machine: machineKind(),
    goals: shown.map((line) => {
      const measured = figureOf(result, line.figure)
      return { ...line, measured: measured === null ? null : rounded(measured), isMet: isMet(line, measured) }
    }),
    medians: roundedAll(result.medians),
    ratios: roundedAll(result.ratios),
    others: roundedAll(result.others ?? {}),
    absent: result.absent ?? [],
  }
}

export function writeResult(result: KeptResult): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${result.name}.json`), `${JSON.stringify(result, null, 2)}\n`)
}

/** Those that were measured, in the order of the names. */
export function readResults(names: readonly string[]): KeptResult[] {
  const paths = names.map((name) => join(folder, `${name}.json`)).filter((path) => existsSync(path))
  return paths.map((path) => JSON.parse(readFileSync(path, 'utf8')) as KeptResult)
}

/** Four digits that count: more are noise. */
function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

function roundedAll(figures: Record<string, number>): Record<string, number> {
  const known = Object.entries(figures).filter(([, value]) => Number.isFinite(value))
  return Object.fromEntries(known.map(([name, value]) => [name, rounded(value)]))
}
