import type { ErasureDoubt } from './erasure.ts'
import type { NwipeDrive, NwipeRun, NwipeWrite } from './nwipe-evidence.ts'
import { isSince041 } from './nwipe-version.ts'

/** OPS-II ends with a random pass of its own and is never blanked, whatever the trailer says. */
const endsRandom = 'RCMP TSSIT OPS-II'
const passLimit = 5000

/** Writing passes of all rounds, the last one of zeros or random included; `null` when the log does not announce them. */
export function announcedPassCount(run: NwipeRun, drive: NwipeDrive): number | null {
  const sequence = announcedWrites(run, drive)
  return sequence === null ? null : sequence.length
}

/** Whether every announced pass was written whole, in order, and read back as asked. */
export function passDoubts(run: NwipeRun, drive: NwipeDrive): ErasureDoubt[] {
  const announced = announcedWrites(run, drive)
  const finishedCount = drive.writes.filter((write) => write.isFinished).length
  const isWhole = announced !== null && drive.isFinalRoundFinished && isSameSequence(drive.writes, announced)
  const doubts: ErasureDoubt[] = []
  if (!isWhole || finishedCount !== announced?.length) {
    doubts.push({ code: 'PASSES_MISSING', detail: `${finishedCount}/${announced?.length ?? '?'}` })
  }
  if (drive.sizeBytes === null) doubts.push({ code: 'SIZE_UNKNOWN', detail: null })
  const short = drive.writes.find(({ bytesWritten }) => bytesWritten === null || bytesWritten !== drive.sizeBytes)
  if (short !== undefined) {
    doubts.push({ code: 'BYTES_WRITTEN_DIFFER', detail: share(short.bytesWritten, drive.sizeBytes) })
  }
  return [...doubts, ...coverageDoubts(run, drive), ...readBackDoubts(run, drive)]
}

/** The writes that the first pass and the trailer announce. */
function announcedWrites({ trailer }: NwipeRun, { writes }: NwipeDrive): Pick<NwipeWrite, 'kind' | 'place'>[] | null {
  const first = writes[0]?.place ?? null
  if (trailer === null || first === null || trailer.rounds !== first.roundCount) return null
  const { passCount, roundCount } = first
  if (passCount < 1 || roundCount < 1 || passCount * roundCount > passLimit) return null
  const passes = Array.from({ length: passCount * roundCount }, (_, index) => ({
    kind: 'pass' as const,
    place: { pass: (index % passCount) + 1, passCount, round: Math.floor(index / passCount) + 1, roundCount },
  }))
  if (trailer.method === endsRandom) return [...passes, { kind: 'final-random', place: null }]
  return trailer.hasBlanking ? [...passes, { kind: 'blank', place: null }] : passes
}

function isSameSequence(writes: NwipeWrite[], announced: Pick<NwipeWrite, 'kind' | 'place'>[]): boolean {
  return writes.length === announced.length && writes.every((write, index) => isSameWrite(write, announced[index]))
}

function isSameWrite(write: NwipeWrite, other: Pick<NwipeWrite, 'kind' | 'place'> | undefined): boolean {
  if (write.kind !== other?.kind) return false
  if (write.place === null || other.place === null) return write.place === other.place
  return (
    write.place.pass === other.place.pass &&
    write.place.passCount === other.place.passCount &&
    write.place.round === other.place.round &&
    write.place.roundCount === other.place.roundCount
  )
}

/** The Erasure Summary counts hidden sectors in its total, so less than the total is less than the drive. */
function coverageDoubts({ toolVersion }: NwipeRun, { coverage, sizeBytes }: NwipeDrive): ErasureDoubt[] {
  if (coverage === null) return isSince041(toolVersion) ? [{ code: 'NO_SUMMARY', detail: null }] : []
  const { erasedBytes, totalBytes } = coverage
  const doubts: ErasureDoubt[] = []
  if (erasedBytes === null || erasedBytes !== totalBytes) {
    doubts.push({ code: 'BYTES_WRITTEN_DIFFER', detail: share(erasedBytes, totalBytes) })
  }
  if (totalBytes !== null && sizeBytes !== null && totalBytes > sizeBytes) {
    doubts.push({ code: 'HIDDEN_SECTORS', detail: null })
  }
  return doubts
}

function readBackDoubts({ trailer }: NwipeRun, { writes, sizeBytes }: NwipeDrive): ErasureDoubt[] {
  const asked = trailer?.verification ?? 'none'
  const isLast = (index: number): boolean => index === writes.length - 1
  const due = writes.filter((write, index) => asked === 'all-passes' || isLast(index) || write.readBack !== null)
  const doubts: ErasureDoubt[] = []
  const isRead = due.length > 0 && due.every(({ readBack }) => readBack?.isProven === true)
  if (asked === 'none' || !isRead) doubts.push({ code: 'NOT_VERIFIED', detail: null })
  const short = due.find(({ readBack }) => readBack !== null && readBack.bytesRead !== sizeBytes)
  if (short !== undefined) {
    doubts.push({ code: 'BYTES_READ_DIFFER', detail: share(short.readBack?.bytesRead ?? null, sizeBytes) })
  }
  return doubts
}

function share(part: number | null, whole: number | null): string {
  return `${part ?? '?'}/${whole ?? '?'}`
}
