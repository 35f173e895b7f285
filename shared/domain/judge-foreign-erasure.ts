import type { SanitizeOutcome } from './erasing/drive-state.ts'
import type {
  ErasureDoubt,
  ErasureDoubtCode,
  ErasureJudgement,
  ErasureRun,
  ErasureStatus,
  NotCheckedCode,
} from './erasure.ts'
import type { ForeignErasure } from './foreign-erasure.ts'

/**
 * Judges the report of another tool on what it tells, whatever the tool concluded: nwipe prints ERASED over a drive of
 * which it reached a thousandth. What a report does not tell did not happen. Overwriting through the normal interface is
 * Clear, and so is what a report calls more without a drive's status to read.
 */
export function judgeForeignErasure(told: ForeignErasure): ErasureJudgement {
  const doubts = [
    ...claimDoubts(told),
    ...methodDoubts(told),
    ...(told.deviceWord === null ? writtenDoubts(told) : deviceDoubts(told)),
    ...countDoubts(told),
    ...hiddenDoubts(told),
    ...readBackDoubts(told.run),
    ...told.errorTexts.map((detail): ErasureDoubt => ({ code: 'ERROR_LINE', detail })),
    ...told.contradictions.map((detail): ErasureDoubt => ({ code: 'LOG_CONTRADICTS', detail })),
  ]
  const status = statusFrom(doubts)
  return { status, achieved: status === 'ERASED' ? 'clear' : null, doubts, notChecked: notChecked(told) }
}

function claimDoubts({ claim, claimText, deviceWord }: ForeignErasure): ErasureDoubt[] {
  if (claim === 'erased' || deviceWord !== null) return []
  if (claim === 'failed') return [doubt('DEVICE_MARKED_FAILED')]
  if (claim === 'aborted') return [doubt('DEVICE_MARKED_ABORTED')]
  return [claimText === null ? doubt('NO_SUMMARY') : { code: 'ERROR_LINE', detail: claimText }]
}

function methodDoubts({ isWriting, run }: ForeignErasure): ErasureDoubt[] {
  if (isWriting === true) return []
  return [{ code: isWriting === false ? 'NOT_A_WRITING_METHOD' : 'METHOD_UNKNOWN', detail: run.method ?? '?' }]
}

/** Every byte of the whole drive, in every round. */
function writtenDoubts({ run, nativeSizeBytes, isWriting, rounds }: ForeignErasure): ErasureDoubt[] {
  if (isWriting === false) return []
  const doubts: ErasureDoubt[] = []
  const wholeBytes = Math.max(run.sizeBytes ?? 0, nativeSizeBytes ?? 0)
  if (run.sizeBytes === null) doubts.push(doubt('SIZE_UNKNOWN'))
  if (run.bytesWritten === null || run.bytesWritten !== wholeBytes) {
    doubts.push({ code: 'BYTES_WRITTEN_DIFFER', detail: share(run.bytesWritten, wholeBytes || null) })
  }
  if (rounds !== null && (rounds.done === null || rounds.done < 1 || rounds.done !== rounds.asked)) {
    doubts.push({ code: 'PASSES_MISSING', detail: share(rounds.done, rounds.asked) })
  }
  return doubts
}

const outcomeDoubts: Record<SanitizeOutcome, ErasureDoubtCode | null> = {
  success: null,
  failed: 'DEVICE_STATUS_FAILED',
  never: 'DEVICE_STATUS_UNKNOWN',
  'in-progress': 'DEVICE_STATUS_UNKNOWN',
  frozen: 'DEVICE_STATUS_UNKNOWN',
  unreadable: 'DEVICE_STATUS_UNKNOWN',
}

function deviceDoubts({ deviceWord }: ForeignErasure): ErasureDoubt[] {
  if (deviceWord === null) return []
  const code = outcomeDoubts[deviceWord.outcome]
  if (code !== null) return [{ code, detail: deviceWord.outcome }]
  // Written to since: an older success says nothing of what is there now.
  return deviceWord.isGloballyErased === false ? [{ code: 'DEVICE_STATUS_UNKNOWN', detail: 'GDE=0' }] : []
}

/** A count that the report leaves out is a doubt where the tool always tells it. */
function countDoubts({ run, remappedCount, deviceWord }: ForeignErasure): ErasureDoubt[] {
  if (deviceWord !== null) return []
  const counted: [ErasureDoubtCode, number | null, boolean][] = [
    ['PASS_ERRORS', run.passErrorCount, run.tool !== 'ereuse'],
    ['VERIFY_ERRORS', run.verifyErrorCount, run.tool === 'nwipe'],
    ['SYNC_ERRORS', run.syncErrorCount, run.tool === 'nwipe'],
    ['SECTORS_REMAPPED_MEANWHILE', remappedCount, false],
  ]
  return counted
    .filter(([, count, isAlwaysTold]) => (count === null ? isAlwaysTold : count !== 0))
    .map(([code, count]) => ({ code, detail: String(count ?? '?') }))
}

function hiddenDoubts({ hiddenArea, nativeSizeBytes, run }: ForeignErasure): ErasureDoubt[] {
  const isLarger = nativeSizeBytes !== null && run.sizeBytes !== null && nativeSizeBytes > run.sizeBytes
  if (hiddenArea === 'found' || isLarger) return [doubt('HIDDEN_SECTORS')]
  return hiddenArea === 'unknown' ? [doubt('HIDDEN_SECTORS_UNKNOWN')] : []
}

const readBacks: ReadonlySet<ErasureRun['verification']> = new Set(['last-pass', 'all-passes', 'full', 'stratified'])

function readBackDoubts({ verification, bytesVerified, sizeBytes }: ErasureRun): ErasureDoubt[] {
  if (!readBacks.has(verification)) return [doubt('NOT_VERIFIED')]
  const isShort = verification !== 'stratified' && bytesVerified !== null && bytesVerified !== sizeBytes
  return isShort ? [{ code: 'BYTES_READ_DIFFER', detail: share(bytesVerified, sizeBytes) }] : []
}

const failing: ReadonlySet<ErasureDoubtCode> = new Set<ErasureDoubtCode>([
  'NOT_A_WRITING_METHOD',
  'DEVICE_MARKED_FAILED',
  'DEVICE_STATUS_FAILED',
])
const counts: ReadonlySet<ErasureDoubtCode> = new Set<ErasureDoubtCode>(['PASS_ERRORS', 'VERIFY_ERRORS', 'SYNC_ERRORS'])

function statusFrom(doubts: readonly ErasureDoubt[]): ErasureStatus {
  if (doubts.length === 0) return 'ERASED'
  const isFailed = doubts.some(({ code, detail }) => failing.has(code) || (counts.has(code) && detail !== '?'))
  if (isFailed) return 'NOT_ERASED'
  return doubts.some(({ code }) => code === 'DEVICE_MARKED_ABORTED') ? 'INTERRUPTED' : 'UNKNOWN'
}

function notChecked({ run, hiddenArea, refusesDrivesInUse }: ForeignErasure): NotCheckedCode[] {
  const codes: NotCheckedCode[] = hiddenArea === null ? ['HIDDEN_AREA'] : []
  if (refusesDrivesInUse !== true) codes.push('IN_USE')
  if (run.verification === 'stratified') codes.push('READ_BACK_SAMPLED')
  if (readBacks.has(run.verification)) codes.push('READ_BACK_NOT_OURS')
  return [...codes, 'DEVICE_STATUS']
}

function share(part: number | null, whole: number | null): string {
  return `${part ?? '?'}/${whole ?? '?'}`
}

function doubt(code: ErasureDoubtCode): ErasureDoubt {
  return { code, detail: null }
}
