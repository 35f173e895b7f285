import {
  distinctDoubts,
  type ErasureDoubt,
  type ErasureDoubtCode,
  type ErasureJudgement,
  type ErasureStatus,
  type NotCheckedCode,
} from './erasure.ts'
import type { NwipeDrive, NwipeLog, NwipeRun } from './nwipe-evidence.ts'
import { passDoubts } from './nwipe-passes.ts'
import { isSince041 } from './nwipe-version.ts'

/**
 * Judges one drive of one run on its evidence, whatever the tool concluded: nwipe prints "Erased" for methods that only
 * read and leaves with success when its user stops it. Any doubt is enough against; what is missing is a doubt.
 */
export function judgeNwipeRun(
  log: Pick<NwipeLog, 'isTerminalCapture' | 'isCut'>,
  run: NwipeRun,
  drive: NwipeDrive,
): ErasureJudgement {
  const doubts = distinctDoubts([
    ...methodDoubts(run, drive),
    ...statusDoubts(drive),
    ...countDoubts(drive),
    ...(isReadingOnly(run, drive) ? [] : passDoubts(run, drive)),
    ...driveDoubts(drive),
    ...runDoubts(log, run),
    ...troubleDoubts(run, drive),
  ])
  const status = statusFrom(doubts, drive)
  // An overwrite through the normal interface is Clear, however many times it is done.
  return { status, achieved: status === 'ERASED' ? 'clear' : null, doubts, notChecked: notChecked(run, drive) }
}

function isReadingOnly(run: NwipeRun, drive: NwipeDrive): boolean {
  return /^verify\b/i.test(drive.invokedMethod ?? '') || /^verify\b/i.test(run.trailer?.method ?? '')
}

function methodDoubts(run: NwipeRun, drive: NwipeDrive): ErasureDoubt[] {
  const invoked = drive.invokedMethod
  const announced = run.trailer?.method ?? null
  if (isReadingOnly(run, drive)) return [{ code: 'NOT_A_WRITING_METHOD', detail: invoked ?? announced }]
  const isAgreed = invoked !== null && (announced === null || invoked === announced)
  return isAgreed ? [] : [{ code: 'LOG_CONTRADICTS', detail: `${invoked ?? '?'} / ${announced ?? '?'}` }]
}

function statusDoubts({ status }: NwipeDrive): ErasureDoubt[] {
  if (status === 'ERASED') return []
  if (status === 'FAILED') return [doubt('DEVICE_MARKED_FAILED')]
  if (status === 'ABORTED') return [doubt('DEVICE_MARKED_ABORTED')]
  return [doubt(status === 'INSANE' ? 'DEVICE_MARKED_INSANE' : 'NO_SUMMARY')]
}

/** A count that the table does not hold is a doubt as good as an error. */
function countDoubts({ errorCounts }: NwipeDrive): ErasureDoubt[] {
  if (errorCounts === null) return [doubt('NO_SUMMARY')]
  const counted: [ErasureDoubtCode, number | null][] = [
    ['PASS_ERRORS', errorCounts.pass],
    ['VERIFY_ERRORS', errorCounts.verify],
    ['SYNC_ERRORS', errorCounts.sync],
  ]
  return counted.filter(([, count]) => count !== 0).map(([code, count]) => ({ code, detail: String(count ?? '?') }))
}

function driveDoubts(drive: NwipeDrive): ErasureDoubt[] {
  const doubts = drive.contradictions.map((about): ErasureDoubt => ({ code: 'LOG_CONTRADICTS', detail: about }))
  if (drive.hiddenArea === 'detected') doubts.push(doubt('HIDDEN_SECTORS'))
  if (drive.hiddenArea === 'unknown') doubts.push(doubt('HIDDEN_SECTORS_UNKNOWN'))
  if (drive.isInUse) doubts.push(doubt('IN_USE'))
  if (drive.isCancelled) doubts.push(doubt('RUN_CANCELLED'))
  return doubts
}

function runDoubts(log: Pick<NwipeLog, 'isTerminalCapture' | 'isCut'>, run: NwipeRun): ErasureDoubt[] {
  const doubts: ErasureDoubt[] = []
  if (run.trailer === null) doubts.push(doubt('NO_SUMMARY'))
  if (run.ending === null || log.isCut) doubts.push(doubt('NO_FINAL_LINE'))
  if (run.ending === 'errors') doubts.push(doubt('RUN_WITH_ERRORS'))
  if (run.ending === 'aborted') doubts.push(doubt('RUN_ABORTED'))
  if (log.isTerminalCapture) doubts.push(doubt('RUN_CANCELLED'))
  return doubts
}

/** Lines that name another drive of the run are that drive's. */
function troubleDoubts(run: NwipeRun, { deviceName }: NwipeDrive): ErasureDoubt[] {
  const isOthers = (name: string): boolean => name !== deviceName && run.drives.some((one) => one.deviceName === name)
  return run.troubles
    .filter((trouble) => trouble.deviceName === null || !isOthers(trouble.deviceName))
    .map(({ level, text }) => ({ code: level === 'fatal' ? 'FATAL_LINE' : 'ERROR_LINE', detail: text }))
}

function statusFrom(doubts: ErasureDoubt[], drive: NwipeDrive): ErasureStatus {
  if (doubts.length === 0) return 'ERASED'
  const has = (...codes: ErasureDoubtCode[]): boolean => doubts.some(({ code }) => codes.includes(code))
  const isCounted = doubts.some(({ code, detail }) => isErrorCount(code) && detail !== '?')
  if (has('NOT_A_WRITING_METHOD', 'DEVICE_MARKED_FAILED') || isCounted) return 'NOT_ERASED'
  if (has('DEVICE_MARKED_ABORTED')) return 'INTERRUPTED'
  const isLeftUnfinished = drive.status === null && (drive.writes.length > 0 || has('RUN_ABORTED'))
  return isLeftUnfinished ? 'INTERRUPTED' : 'UNKNOWN'
}

function isErrorCount(code: ErasureDoubtCode): boolean {
  return code === 'PASS_ERRORS' || code === 'VERIFY_ERRORS' || code === 'SYNC_ERRORS'
}

/** Nothing in these logs tells the health of the drive, and versions before 0.41 erase a mounted one without a word. */
function notChecked(run: NwipeRun, drive: NwipeDrive): NotCheckedCode[] {
  const codes: NotCheckedCode[] = drive.hiddenArea === null ? ['HIDDEN_AREA'] : []
  return [...codes, ...(isSince041(run.toolVersion) ? [] : (['IN_USE'] as const)), 'DEVICE_STATUS']
}

function doubt(code: ErasureDoubtCode): ErasureDoubt {
  return { code, detail: null }
}
