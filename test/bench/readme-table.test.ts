import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BenchResult, Shown } from './bench-result.ts'
import { benchNames } from './benches.ts'
import { benchTable, readmePath, tableIn } from './readme-table.ts'
import { keptResult, readResults } from './result-files.ts'

const shown: Shown[] = [
  { figure: 'ours / theirs', unit: '×', atMost: 1.2 },
  { figure: 'papers', unit: '/s', atLeast: 7 },
  { figure: 'a page', unit: 'ms', atMost: 10 },
  { figure: 'never run', unit: 'ms', atMost: 10 },
]
const result: BenchResult = {
  medians: { 'a page': 12.3612 },
  ratios: { 'ours / theirs': 1.1 },
  others: { papers: 1234.5 },
}

describe('the table of benchmarks in the README', () => {
  it('says what the kept results say, and nothing else', () => {
    expect(tableIn(readFileSync(readmePath, 'utf8'))).toBe(benchTable(readResults(benchNames)))
  })

  it('holds every goal against what was measured', () => {
    const kept = keptResult('trial', shown, { ...result, absent: ['nwipe'] }, new Date('2026-11-23T10:00:00Z'))
    expect(kept.goals.map(({ measured, isMet }) => [measured, isMet])).toEqual([
      [1.1, true],
      [1235, true],
      [12.36, false],
      [null, null],
    ])
    const lines = benchTable([kept]).split('\n')
    expect(lines.slice(2, 6)).toEqual([
      '| trial | ours / theirs | 1.1 × | ≤ 1.2 × | yes |',
      '| trial | papers | 1,240 /s | ≥ 7 /s | yes |',
      '| trial | a page | 12.4 ms | ≤ 10 ms | **no** |',
      '| trial | never run | not measured | ≤ 10 ms | – |',
    ])
    expect(lines[7]).toMatch(/^trial: 2026-11-23 · \d+ cores · /)
    expect(lines.at(-1)).toBe('Not there, and so not compared: nwipe (trial).')
  })
})
