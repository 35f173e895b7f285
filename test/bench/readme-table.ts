import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Shown } from './bench-result.ts'
import type { KeptResult } from './result-files.ts'

export const readmePath = join(import.meta.dirname, '../../README.md')
const marks = { start: '<!-- bench -->', end: '<!-- /bench -->' }

/** Every word between the marks comes from the kept results. */
export function benchTable(results: readonly KeptResult[]): string {
  const rows = results.flatMap(({ name, goals }) =>
    goals.map((goal) => `| ${name} | ${goal.figure} | ${told(goal)} | ${asked(goal)} | ${verdict(goal.isMet)} |`),
  )
  const head = ['| Bench | What | Measured | Goal | Met |', '| --- | --- | --: | --: | --- |']
  return [...head, ...rows, '', ...measuredOn(results), ...notCompared(results)].join('\n')
}

export function tableIn(readme: string): string | null {
  const [from, to] = [readme.indexOf(marks.start), readme.indexOf(marks.end)]
  return from < 0 || to < from ? null : readme.slice(from + marks.start.length, to).trim()
}

export function writeTable(results: readonly KeptResult[]): void {
  const readme = readFileSync(readmePath, 'utf8')
  const before = tableIn(readme)
  if (before === null) throw new Error(`README.md has no ${marks.start} … ${marks.end}`)
  const [from, to] = [readme.indexOf(marks.start) + marks.start.length, readme.indexOf(marks.end)]
  writeFileSync(readmePath, `${readme.slice(0, from)}\n${benchTable(results)}\n${readme.slice(to)}`)
}

function told({ measured, unit }: KeptResult['goals'][number]): string {
  return measured === null ? 'not measured' : `${written(measured)} ${unit}`
}

function asked({ atMost, atLeast, unit }: Shown): string {
  if (atMost !== undefined) return `≤ ${written(atMost)} ${unit}`
  return atLeast === undefined ? '–' : `≥ ${written(atLeast)} ${unit}`
}

function verdict(isMet: boolean | null): string {
  if (isMet === null) return '–'
  return isMet ? 'yes' : '**no**'
}

function written(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 2 })
}

/** One sentence for each day and kind of machine. */
function measuredOn(results: readonly KeptResult[]): string[] {
  const runs = Map.groupBy(results, ({ measuredOn: day, machine: { cores, processor, memoryGib, kernel, node } }) =>
    [day, `${cores} cores`, processor, `${memoryGib} GiB`, kernel, `Node ${node}`].join(' · '),
  )
  return [...runs].map(([machine, ofIt]) => `${ofIt.map(({ name }) => name).join(', ')}: ${machine}.`)
}

function notCompared(results: readonly KeptResult[]): string[] {
  const absent = results.flatMap(({ name, absent: peers = [] }) => peers.map((peer) => `${peer} (${name})`))
  return absent.length === 0 ? [] : [`Not there, and so not compared: ${absent.join(', ')}.`]
}
