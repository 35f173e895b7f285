import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aNwipeLog, type NwipeLogWish, nwipeLogParts } from '../../../test/builders/nwipe-log.ts'
import { nwipeRuns } from './nwipe-runs.ts'
import { parseNwipeLog } from './parse-nwipe-log.ts'
import { readNwipeLog } from './read-nwipe-log.ts'

const goodLogs: [string, Partial<NwipeLogWish>][] = [
  ['0.33, zeros', {}],
  ['0.41, zeros', { version: '0.41', devices: [{ hiddenArea: 'none' }] }],
  ['random and blanking', { method: 'PRNG Stream', hasBlanking: true }],
  ['three passes, two rounds, all read', { method: 'DoD Short', passCount: 3, rounds: 2, verify: 'all-passes' }],
  ['OPS-II', { method: 'RCMP TSSIT OPS-II', passCount: 2 }],
]

/**
 * Lines whose loss changes no proof: what precedes the options (the drive is named again by its lines and its row, the
 * hidden area becomes unchecked), the options (the line under the tables repeats what was really done), titles of
 * columns, rules, blank lines, the announcement and the end of rounds that are not the last.
 */
const immaterial = [
  /^$/,
  /^[-*]+$/,
  /^! {3}Device \|/,
  /(?:info|warning): /,
  /notice: (?:Found|Opened entropy|Program options)/,
  /notice: {3}(?:autonuke|banner|prng|method|quiet|rounds|verify|do not perform|Logical|I\/O block)/,
  /notice: Starting round /,
  /notice: Finished round /,
]

function statusesOf(text: string): Record<string, string> {
  const read = readNwipeLog(new TextEncoder().encode(text))
  if (read.kind === 'problem') return {}
  return Object.fromEntries(read.runs.map(({ run, judgement }) => [run.deviceName, judgement.status]))
}

function isErasedSomewhere(text: string): boolean {
  return Object.values(statusesOf(text)).includes('ERASED')
}

describe.each(goodLogs)('a good log (%s)', (_, wish) => {
  const lines = aNwipeLog(wish).trimEnd().split('\n')

  it('proves nothing once cut at any line', () => {
    expect(isErasedSomewhere(lines.join('\n'))).toBe(true)
    const proving = lines
      .map((_line, index) => lines.slice(0, index))
      .filter((cut) => isErasedSomewhere(cut.join('\n')))
    expect(proving).toEqual([])
  })

  it('proves nothing once its last line is cut', () => {
    const text = lines.join('\n')
    const endAt = text.lastIndexOf('Nwipe successfully completed.') + 'Nwipe successfully completed.'.length
    const cuts = Array.from({ length: 200 }, (_line, missing) => text.slice(0, endAt - 1 - missing))
    expect(cuts.filter(isErasedSomewhere)).toEqual([])
  })

  it('proves nothing once a significant line is gone', () => {
    const isFinal = (line: string): boolean => line.includes('Nwipe successfully')
    const isSignificant = (line: string): boolean => isFinal(line) || !immaterial.some((one) => one.test(line))
    const stillProving = lines.filter((_line, index) => isErasedSomewhere(lines.toSpliced(index, 1).join('\n')))
    expect(stillProving.filter(isSignificant)).toEqual([])
  })

  it('proves nothing once a figure of its passes or tables changes', () => {
    const figures = lines.flatMap((line, index) => (/bytes (?:written|read)|\| +0 \|/.test(line) ? [index] : []))
    const changed = figures.map((at) =>
      lines.with(
        at,
        (lines[at] ?? '').replace(/\b0 \||\d+ bytes/, (old) => `1${old}`),
      ),
    )
    expect(changed.filter((one) => isErasedSomewhere(one.join('\n')))).toEqual([])
  })
})

describe('readNwipeLog', () => {
  it('never mixes drives whose lines are interleaved', () => {
    const parts = nwipeLogParts({
      hasBlanking: true,
      devices: [
        { name: 'sda', serial: 'S1', sizeBytes: 1_000_204_886_016 },
        { name: 'sdb', serial: 'S2', sizeBytes: 500_107_862_016, hiddenArea: 'detected' },
        { name: 'sdc', serial: 'S3', sizeBytes: 250_059_350_016 },
      ],
    })
    const [first = [], second = [], third = []] = parts.ofDrives
    const whole = [first, second, third.filter((line) => !line.includes('bytes read'))]
    const turns = fc.array(fc.nat({ max: 2 }), { minLength: 40, maxLength: 80 })
    fc.assert(
      fc.property(turns, (order) => {
        const text = [...parts.head, ...interleaved(whole, order), ...parts.tail].join('\n')
        expect(statusesOf(text)).toEqual({ '/dev/sda': 'ERASED', '/dev/sdb': 'UNKNOWN', '/dev/sdc': 'UNKNOWN' })
      }),
      { numRuns: 60 },
    )
  })

  it('never throws, and never finds an erasure in noise', () => {
    const bytes = fc.uint8Array({ maxLength: 2000 })
    const text = fc
      .array(fc.oneof(fc.string(), fc.constantFrom(...aNwipeLog().split('\n'))))
      .map((all) => all.join('\n'))
    fc.assert(fc.property(bytes, (noise) => readNwipeLog(noise).kind === 'problem'))
    fc.assert(
      fc.property(text, (noise) => {
        expect(nwipeRuns(parseNwipeLog(noise))).toBeInstanceOf(Array)
        expect(isErasedSomewhere(noise)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  it('holds names that objects are born with for names', () => {
    const text = aNwipeLog({ devices: [{ name: '__proto__' }, { name: 'constructor' }] })
    expect(nwipeRuns(parseNwipeLog(text)).map(({ run }) => run.deviceName)).toEqual([
      '/dev/__proto__',
      '/dev/constructor',
    ])
  })

  it('bounds what a hostile file can make it keep', () => {
    const found = Array.from({ length: 5000 }, (_, at) => `[2026/11/22 23:28:34]  notice: Blanking device /dev/x${at}`)
    expect(nwipeRuns(parseNwipeLog(found.join('\n'))).length).toBeLessThanOrEqual(256)
    const long = `[2026/11/22 23:28:34]  notice: Found /dev/sda, ${', 1 GB, S/N='.repeat(200_000)}`
    expect(parseNwipeLog(long).runs.length).toBeLessThanOrEqual(1)
    expect(parseNwipeLog('\n'.repeat(600_000)).isCut).toBe(true)
  })
})

/** The lines of several threads in the order of their turns, each thread's own order kept. */
function interleaved(threads: string[][], order: number[]): string[] {
  const queues = threads.map((lines) => [...lines])
  const mixed = order.flatMap((turn) => queues[turn]?.splice(0, 1) ?? [])
  return [...mixed, ...queues.flat()]
}
