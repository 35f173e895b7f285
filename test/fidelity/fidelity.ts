/**
 * Scores the shipping parsers on real dumps that nobody of the team wrote.
 * usage: node test/fidelity/fidelity.ts [--json] [--worst] [--only TEXT] [--write DIR]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDumps, readExpectations } from './dumps.ts'
import type { ActualSections, FidelityKind } from './kind.ts'
import { kindsA } from './kinds-a.ts'
import { kindsB } from './kinds-b.ts'
import { coreSections, printReport, printWorst, toJson } from './report.ts'
import type { Score } from './score.ts'
import { scoreSection } from './score.ts'

export type FixtureScore = Score & { fixture: string; section: string; kind: string }

const kinds: FidelityKind[] = [...kindsA, ...kindsB]

async function readFixture(fixture: string, folder: string): Promise<{ kind: string; actual: ActualSections }> {
  const kind = kinds.find((candidate) => candidate.matches(fixture))
  if (!kind) return { kind: 'none', actual: {} }
  return { kind: kind.name, actual: await kind.read(fixture, folder) }
}

function writeActual(directory: string, fixture: string, actual: ActualSections): void {
  const path = join(directory, `${fixture}.actual.json`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(actual))
}

async function scoreDumps(folder: string, only: string, writeTo: string | undefined): Promise<FixtureScore[]> {
  const scores: FixtureScore[] = []
  for (const { fixture, expect } of readExpectations(folder)) {
    if (!fixture.includes(only)) continue
    const { kind, actual } = await readFixture(fixture, folder)
    if (writeTo) writeActual(writeTo, fixture, actual)
    for (const [section, expected] of Object.entries(expect)) {
      // The core sections may not be dodged by saying nothing; the others count only when a parser covers them.
      if (!coreSections.includes(section) && !(section in actual)) continue
      for (const score of scoreSection(section, expected, actual[section]))
        scores.push({ ...score, fixture, section, kind })
    }
  }
  return scores
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      worst: { type: 'boolean' },
      only: { type: 'string', default: '' },
      write: { type: 'string' },
    },
  })
  const dumps = openDumps()
  if (!dumps) {
    console.error('FIDELITY NOT MEASURED: no hardware dumps (set HARDWARE_DUMPS to the unpacked folder).')
    return 2
  }
  try {
    const scores = await scoreDumps(dumps.folder, values.only, values.write)
    if (values.json) console.log(JSON.stringify(toJson(scores)))
    else printReport(scores)
    if (values.worst) printWorst(scores)
    return 0
  } finally {
    dumps.remove()
  }
}

process.exitCode = await main()
