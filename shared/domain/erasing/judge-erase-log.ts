import {
  distinctDoubts,
  type ErasureDoubt,
  type ErasureDoubtCode,
  type ErasureJudgement,
  type ErasureLevel,
  type ErasureStatus,
  erasureLevels,
  type NotCheckedCode,
} from '../erasure.ts'
import type { DriveState } from './drive-state.ts'
import { drivesOwnSerial } from './erase-blockers.ts'
import type { EraseLine } from './erase-line.ts'
import type { EraseOrder } from './erase-order.ts'
import {
  bytesIn,
  confirmationOf,
  type EraseRun,
  lastOf,
  linesOf,
  runsOf,
  stateAt,
  unwrittenRanges,
} from './erase-runs.ts'
import { expectedContent, familyOf, isFirmwareTechnique, reachOf } from './erase-technique.ts'
import type { EraseLog } from './parse-erase-log.ts'
import { verificationDoubts } from './verification-doubts.ts'

/**
 * What a job's log proves. Neither an exit code nor the drive's own word is enough: ERASED needs the whole chain, from
 * the exclusive descriptor to the last read-back, in the last run, and not one doubt. `foreign` is the judgement of
 * another program's own log, when one did the writing.
 */
export function judgeEraseLog(log: EraseLog, foreign: ErasureJudgement | null = null): ErasureJudgement {
  const confirmed = confirmationOf(log)
  const runs = runsOf(log)
  const last = runs.at(-1)
  if (confirmed === null || last === undefined)
    return { status: 'UNKNOWN', achieved: null, doubts: [doubt('LOG_TORN')], notChecked: [] }
  const { order } = confirmed
  const doubts = distinctDoubts([
    ...(log.isTorn ? [doubt('LOG_TORN')] : []),
    ...endingDoubts(last.lines),
    ...driveDoubts(runs, order),
    ...writingDoubts(runs, order, foreign),
    ...verificationDoubts(last.lines, { ...order, verification: last.order.verification }, order.expected.sizeBytes),
    ...hiddenDoubts(last.lines),
  ])
  const status = statusFrom(doubts, runs)
  const achieved = status === 'ERASED' ? achievedLevel(order, last.lines) : null
  return { status, achieved, doubts, notChecked: notChecked(last.lines) }
}

function doubt(code: ErasureDoubtCode, detail: string | null = null): ErasureDoubt {
  return { code, detail }
}

function endingDoubts(lines: readonly EraseLine[]): ErasureDoubt[] {
  const stopped = lastOf(lines, 'stopped')
  const failed = linesOf(lines, 'failed')
  const ended = lastOf(lines, 'ended')
  const doubts = failed.map(({ code }) => doubt('RUN_FAILED', code))
  if (lastOf(lines, 'refused') !== null) doubts.push(doubt('RUN_REFUSED'))
  if (stopped !== null) doubts.push(doubt('RUN_STOPPED', stopped.reason))
  if (ended === null) doubts.push(doubt('RUN_LOST'))
  else if (ended.outcome !== 'done' && doubts.length === 0) doubts.push(doubt('RUN_FAILED', ended.outcome))
  return doubts
}

/** Every run must have held the drive alone, and it must be the drive that was confirmed, to the end. */
function driveDoubts(runs: readonly EraseRun[], { expected, isTraining }: EraseOrder): ErasureDoubt[] {
  const doubts: ErasureDoubt[] = isTraining ? [doubt('TRAINING_DEVICE')] : []
  const isSame = (state: DriveState) =>
    drivesOwnSerial(state) === expected.serial &&
    state.facts.wwn === expected.wwn &&
    state.facts.sizeBytes === expected.sizeBytes
  for (const { lines } of runs) {
    if (lastOf(lines, 'refused') !== null) continue
    const opened = lastOf(lines, 'opened')
    const isWriting = lines.some(({ kind }) => ['pass-started', 'markers-written', 'firmware-started'].includes(kind))
    if (opened === null && isWriting) doubts.push(doubt('NOT_HELD_ALONE'))
    if (opened !== null && opened.sizeBytes !== expected.sizeBytes) doubts.push(doubt('OTHER_DRIVE', 'sizeBytes'))
    const before = stateAt(lines, 'before')
    if (before !== null && !isSame(before)) doubts.push(doubt('OTHER_DRIVE'))
    if (before?.isTraining === true) doubts.push(doubt('TRAINING_DEVICE'))
  }
  const lastLines = runs.at(-1)?.lines ?? []
  if (lastOf(lastLines, 'opened') === null) doubts.push(doubt('NOT_HELD_ALONE'))
  const after = stateAt(lastLines, 'after')
  if (after === null || !isSame(after)) doubts.push(doubt('OTHER_DRIVE', after === null ? '?' : null))
  return doubts
}

function writingDoubts(runs: readonly EraseRun[], order: EraseOrder, foreign: ErasureJudgement | null): ErasureDoubt[] {
  if (familyOf(order.technique) === 'nwipe') return foreign?.doubts ?? [doubt('NO_SUMMARY')]
  return isFirmwareTechnique(order.technique)
    ? firmwareDoubts(runs.at(-1)?.lines ?? [], order)
    : overwriteDoubts(runs, order)
}

function overwriteDoubts(runs: readonly EraseRun[], { expected }: EraseOrder): ErasureDoubt[] {
  const lines = runs.at(-1)?.lines ?? []
  const unwritten = bytesIn(unwrittenRanges(runs, expected.sizeBytes))
  const doubts: ErasureDoubt[] = unwritten > 0 ? [doubt('BYTES_UNWRITTEN', String(unwritten))] : []
  const before = runs[0] === undefined ? null : stateAt(runs[0].lines, 'before')
  const remapped = [before, stateAt(lines, 'after')].map((state) => state?.facts.health?.reallocatedSectorCount ?? null)
  // A sector that was replaced meanwhile keeps what it held, out of reach.
  if (remapped[0] !== null && remapped[1] !== null && Number(remapped[1]) > Number(remapped[0]))
    doubts.push(doubt('SECTORS_REMAPPED_MEANWHILE', String(Number(remapped[1]) - Number(remapped[0]))))
  return doubts
}

function firmwareDoubts(lines: readonly EraseLine[], { technique }: EraseOrder): ErasureDoubt[] {
  const told = linesOf(lines, 'device-status').findLast((line) => line.technique === technique) ?? null
  if (told?.outcome === 'success') return []
  // A format has no status to ask for afterwards, nor has a card: the answer is all there is, and the read-back decides.
  if (told?.outcome === 'accepted' && ['nvme-format', 'mmc'].includes(familyOf(technique))) return []
  return [doubt(told?.outcome === 'failed' ? 'DEVICE_STATUS_FAILED' : 'DEVICE_STATUS_UNKNOWN', told?.outcome ?? null)]
}

function hiddenDoubts(lines: readonly EraseLine[]): ErasureDoubt[] {
  const hidden = stateAt(lines, 'after')?.hidden
  if (hidden === undefined) return []
  return [hidden.hpa, hidden.dco].flatMap((state) => {
    if (state === 'present') return [doubt('HIDDEN_SECTORS')]
    return state === 'unknown' ? [doubt('HIDDEN_SECTORS_UNKNOWN')] : []
  })
}

const disproving: readonly ErasureDoubtCode[] = [
  'VERIFY_MISMATCH',
  'MARKERS_SURVIVED',
  'BYTES_UNWRITTEN',
  'DEVICE_STATUS_FAILED',
  'HIDDEN_SECTORS',
  'RUN_REFUSED',
]

function statusFrom(doubts: readonly ErasureDoubt[], runs: readonly EraseRun[]): ErasureStatus {
  if (doubts.length === 0) return 'ERASED'
  const has = (...codes: ErasureDoubtCode[]) => doubts.some(({ code }) => codes.includes(code))
  const isCut = has('RUN_STOPPED', 'RUN_LOST')
  const isByDrive = runs.some(({ lines }) => lines.some(({ kind }) => kind === 'firmware-started'))
  // Nobody can know what a drive does with an order that was cut short.
  if (isCut && isByDrive) return 'UNKNOWN'
  if (isCut && !has('RUN_REFUSED')) return 'INTERRUPTED'
  return has(...disproving) ? 'NOT_ERASED' : 'UNKNOWN'
}

/** The lower of what the technique reaches and what was read back. */
function achievedLevel({ technique }: EraseOrder, lines: readonly EraseLine[]): ErasureLevel {
  const reach = reachOf(technique, stateAt(lines, 'after')?.facts.mediaType ?? null)
  const isWhole = lastOf(lines, 'verify-ended')?.method === 'full'
  // A purge that leaves one uniform content is proven by reading all of it; a cryptographic one by what changed.
  const proven: ErasureLevel = expectedContent(technique) === 'uniform' && !isWhole ? 'clear' : 'purge'
  return erasureLevels.indexOf(reach) < erasureLevels.indexOf(proven) ? reach : proven
}

function notChecked(lines: readonly EraseLine[]): NotCheckedCode[] {
  const after = stateAt(lines, 'after')
  const codes: NotCheckedCode[] = []
  if (lastOf(lines, 'verify-ended')?.method === 'stratified') codes.push('READ_BACK_SAMPLED')
  if ((after?.mmc?.bootAreas.length ?? 0) > 0) codes.push('BOOT_AREAS')
  if (after?.facts.health?.isSmartPassed == null) codes.push('DEVICE_STATUS')
  return codes
}
