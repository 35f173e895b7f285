import type { ErasureDoubt } from '../erasure.ts'
import type { EraseLine, VerifyEnd } from './erase-line.ts'
import type { EraseOrder } from './erase-order.ts'
import { lastOf, linesOf } from './erase-runs.ts'
import { type EraseTechnique, expectedContent, isOwnOverwrite } from './erase-technique.ts'

/** What the read-back leaves unproven. `lines` are those of the last run: what was read before a later write says nothing. */
export function verificationDoubts(lines: readonly EraseLine[], order: EraseOrder, sizeBytes: number): ErasureDoubt[] {
  const end = lastOf(lines, 'verify-ended')
  return [...markerDoubts(lines, order.technique), ...readBackDoubts(lines, end, order, sizeBytes)]
}

function markerDoubts(lines: readonly EraseLine[], technique: EraseTechnique): ErasureDoubt[] {
  const checked = lastOf(lines, 'markers-checked')
  // Our own overwrite is known byte by byte; only what a drive or another program did needs something that must change.
  const isNeeded = !isOwnOverwrite(technique)
  if (checked === null) return isNeeded ? [{ code: 'MARKERS_NOT_CHECKED', detail: null }] : []
  const { count, changedCount, unreadableCount } = checked
  if (changedCount + unreadableCount < count)
    return [{ code: 'MARKERS_SURVIVED', detail: String(count - changedCount - unreadableCount) }]
  if (count === 0 || unreadableCount > 0) return [{ code: 'MARKERS_NOT_CHECKED', detail: String(unreadableCount) }]
  return []
}

function readBackDoubts(
  lines: readonly EraseLine[],
  end: VerifyEnd | null,
  { verification, technique }: EraseOrder,
  sizeBytes: number,
): ErasureDoubt[] {
  const unreadable = linesOf(lines, 'verify-unreadable')
  const doubts: ErasureDoubt[] = unreadable.map(({ fromByte }) => ({
    code: 'VERIFY_UNREADABLE',
    detail: String(fromByte),
  }))
  const mismatch = lastOf(lines, 'verify-mismatch')
  if (mismatch !== null) doubts.push({ code: 'VERIFY_MISMATCH', detail: String(mismatch.offset) })
  if (end === null || isWrittenAfter(lines, end)) return [...doubts, { code: 'NOT_VERIFIED', detail: null }]
  if (end.mismatchCount > 0 && mismatch === null)
    doubts.push({ code: 'VERIFY_MISMATCH', detail: String(end.firstMismatchOffset) })
  const isWholeAsked = verification.kind === 'full'
  const wanted = isWholeAsked ? sizeBytes : Math.min(sizeBytes, end.targetBytes)
  if ((isWholeAsked && end.method !== 'full') || end.targetBytes <= 0)
    doubts.push({ code: 'NOT_VERIFIED', detail: null })
  else if (end.readBytes < wanted || end.readBytes < end.targetBytes)
    doubts.push({ code: 'BYTES_READ_DIFFER', detail: `${end.readBytes} / ${wanted}` })
  if (verification.kind === 'stratified' && !isEnoughSampled(end, verification.percent, sizeBytes))
    doubts.push({ code: 'NOT_VERIFIED', detail: String(end.targetBytes) })
  if (!isContentExpected(technique, end.content)) doubts.push({ code: 'VERIFY_MISMATCH', detail: end.content })
  return doubts
}

function isEnoughSampled({ method, targetBytes }: VerifyEnd, percent: number, sizeBytes: number): boolean {
  return method === 'full' || targetBytes * 100 >= sizeBytes * percent
}

function isWrittenAfter(lines: readonly EraseLine[], end: VerifyEnd): boolean {
  const after = lines.slice(lines.findLastIndex((line) => line.kind === end.kind) + 1)
  return after.some(({ kind }) => ['pass-started', 'markers-written', 'firmware-started', 'durable'].includes(kind))
}

function isContentExpected(technique: EraseTechnique, content: VerifyEnd['content']): boolean {
  switch (expectedContent(technique)) {
    case 'zeros':
      return content === 'zeros'
    case 'random-of-seed':
      return content === 'random-of-seed'
    case 'uniform':
      return content === 'zeros' || content === 'ones' || content === 'pattern'
    case 'unknown':
      return true
  }
}
