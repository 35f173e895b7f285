import type { ErasureRun, ErasureTool } from './erasure.ts'

/** What must be known of a drive to tie evidence to it. */
export type MatchableDrive = { serial: string | null; sizeBytes: number | null }

export type MatchBlocker =
  | { code: 'SERIAL_DIFFERS'; inLog: string; onDrive: string }
  | { code: 'SIZE_DIFFERS'; inLogBytes: number; onDriveBytes: number }
  | { code: 'SIZE_UNKNOWN' }
  | { code: 'REASON_NEEDED' }

/** Their evidence tells no exact size, and is never proof by itself: tied to a wrong drive, it certifies nothing. */
const sizelessTools: ReadonlySet<ErasureTool | undefined> = new Set<ErasureTool>(['nvme-cli', 'ereuse'])

/** Serials are compared exactly, trimmed only: one wrong character is another drive. */
export function isSameSerial(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.trim() !== '' && one.trim() === other.trim()
}

/**
 * Every reason against tying this run to this drive. A matching serial needs no reason; without one on either side
 * a person vouches for it in writing. A size that differs is another drive whatever anyone says.
 */
export function matchBlockers(
  run: Pick<ErasureRun, 'serial' | 'sizeBytes'> & Partial<Pick<ErasureRun, 'tool'>>,
  drive: MatchableDrive,
  reason: string | null,
): MatchBlocker[] {
  const blockers: MatchBlocker[] = []
  const isMatched = isSameSerial(run.serial, drive.serial)
  if (run.serial !== null && drive.serial !== null && !isMatched) {
    blockers.push({ code: 'SERIAL_DIFFERS', inLog: run.serial, onDrive: drive.serial })
  }
  const isSizeless = run.sizeBytes === null && sizelessTools.has(run.tool)
  if (run.sizeBytes === null || drive.sizeBytes === null) {
    if (!isSizeless) blockers.push({ code: 'SIZE_UNKNOWN' })
  } else if (run.sizeBytes !== drive.sizeBytes) {
    blockers.push({ code: 'SIZE_DIFFERS', inLogBytes: run.sizeBytes, onDriveBytes: drive.sizeBytes })
  }
  if (!isMatched && (reason ?? '').trim().length < 8) blockers.push({ code: 'REASON_NEEDED' })
  return blockers
}
