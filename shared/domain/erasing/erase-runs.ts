import type { EraseLine } from './erase-line.ts'
import type { ByteRange, EraseOrder } from './erase-order.ts'
import type { EraseLog } from './parse-erase-log.ts'

type LineOf<Kind extends EraseLine['kind']> = Extract<EraseLine, { kind: Kind }>

/** What one start of the helper reported, in order. */
export type EraseRun = { order: EraseOrder; lines: EraseLine[] }

export function runsOf({ lines }: EraseLog): EraseRun[] {
  const runs: EraseRun[] = []
  for (const line of lines) {
    if (line.kind === 'run-started') runs.push({ order: line.order, lines: [] })
    else runs.at(-1)?.lines.push(line)
  }
  return runs
}

export function linesOf<Kind extends EraseLine['kind']>(lines: readonly EraseLine[], kind: Kind): LineOf<Kind>[] {
  return lines.filter((line): line is LineOf<Kind> => line.kind === kind)
}

export function lastOf<Kind extends EraseLine['kind']>(lines: readonly EraseLine[], kind: Kind): LineOf<Kind> | null {
  return linesOf(lines, kind).at(-1) ?? null
}

export function confirmationOf({ lines }: EraseLog): LineOf<'confirmed'> | null {
  return lines.find((line): line is LineOf<'confirmed'> => line.kind === 'confirmed') ?? null
}

/** The last state that the helper itself saw at that moment. */
export function stateAt(lines: readonly EraseLine[], moment: 'before' | 'after') {
  return linesOf(lines, 'probed').findLast((line) => line.moment === moment)?.state ?? null
}

/**
 * The pieces of the drive that were never durably written, whatever run wrote the others: a piece that refused once
 * and was written later is written.
 */
export function unwrittenRanges(runs: readonly EraseRun[], sizeBytes: number): ByteRange[] {
  let missing: ByteRange[] = [{ fromByte: 0, toByte: sizeBytes }]
  for (const { lines } of runs) missing = afterRun(missing, lines)
  return missing
}

function afterRun(missing: ByteRange[], lines: readonly EraseLine[]): ByteRange[] {
  const passes = linesOf(lines, 'pass-started')
  return passes.reduce((left, { pass, fromByte }) => {
    const written = writtenOfPass(lines, pass, fromByte)
    const refused = linesOf(lines, 'unwritable').filter((line) => line.pass === pass)
    const without = written === null ? left : subtract(left, written)
    return refused.reduce((ranges, range) => add(ranges, range), without)
  }, missing)
}

function writtenOfPass(lines: readonly EraseLine[], pass: number, fromByte: number): ByteRange | null {
  const ended = linesOf(lines, 'pass-ended').findLast((line) => line.pass === pass)
  const durable = linesOf(lines, 'durable').findLast((line) => line.pass === pass)
  const toByte = ended?.toByte ?? durable?.offset ?? null
  return toByte === null || toByte <= fromByte ? null : { fromByte, toByte }
}

function subtract(ranges: readonly ByteRange[], cut: ByteRange): ByteRange[] {
  return ranges.flatMap(({ fromByte, toByte }) => {
    if (cut.toByte <= fromByte || cut.fromByte >= toByte) return [{ fromByte, toByte }]
    const before = { fromByte, toByte: Math.min(toByte, cut.fromByte) }
    const after = { fromByte: Math.max(fromByte, cut.toByte), toByte }
    return [before, after].filter((range) => range.toByte > range.fromByte)
  })
}

function add(ranges: readonly ByteRange[], { fromByte, toByte }: ByteRange): ByteRange[] {
  const apart = subtract(ranges, { fromByte, toByte })
  return [...apart, { fromByte, toByte }].toSorted((one, other) => one.fromByte - other.fromByte)
}

export function bytesIn(ranges: readonly ByteRange[]): number {
  return ranges.reduce((total, { fromByte, toByte }) => total + toByte - fromByte, 0)
}
