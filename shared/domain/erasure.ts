/** Words of NIST SP 800-88 Rev. 2, weakest first. */
export const erasureLevels = ['clear', 'purge', 'destroy'] as const
export type ErasureLevel = (typeof erasureLevels)[number]

/** Computed from evidence, never set. Only ERASED may carry a certificate; UNKNOWN counts as not erased. */
export const erasureStatuses = ['ERASED', 'NOT_ERASED', 'INTERRUPTED', 'UNKNOWN'] as const
export type ErasureStatus = (typeof erasureStatuses)[number]

/** Why evidence does not prove an erasure. */
export const erasureDoubtCodes = [
  'NOT_A_WRITING_METHOD',
  'DEVICE_MARKED_FAILED',
  'DEVICE_MARKED_ABORTED',
  'DEVICE_MARKED_INSANE',
  'PASS_ERRORS',
  'VERIFY_ERRORS',
  'SYNC_ERRORS',
  'NOT_VERIFIED',
  'PASSES_MISSING',
  'BYTES_WRITTEN_DIFFER',
  'BYTES_READ_DIFFER',
  'SIZE_UNKNOWN',
  'HIDDEN_SECTORS',
  'HIDDEN_SECTORS_UNKNOWN',
  'RUN_ABORTED',
  'RUN_WITH_ERRORS',
  'RUN_CANCELLED',
  'FATAL_LINE',
  'NO_SUMMARY',
  'NO_FINAL_LINE',
  'IN_USE',
  'ERROR_LINE',
  'LOG_CONTRADICTS',
] as const
export type ErasureDoubtCode = (typeof erasureDoubtCodes)[number]
export type ErasureDoubt = { code: ErasureDoubtCode; detail: string | null }

/** What the evidence does not speak of. It blocks nothing; a certificate prints it. */
export const notCheckedCodes = ['HIDDEN_AREA', 'IN_USE', 'DEVICE_STATUS'] as const
export type NotCheckedCode = (typeof notCheckedCodes)[number]

export type ErasureJudgement = {
  status: ErasureStatus
  /** The lower of what the technique can reach and what the verification proved; `null` unless ERASED. */
  achieved: ErasureLevel | null
  doubts: ErasureDoubt[]
  notChecked: NotCheckedCode[]
}

/** What one run of a tool did to one drive, as its evidence tells. */
export type ErasureRun = {
  tool: 'nwipe'
  toolVersion: string | null
  deviceName: string
  model: string | null
  serial: string | null
  sizeBytes: number | null
  method: string | null
  /** Writing passes announced, blanking included. */
  passCount: number | null
  verification: 'none' | 'last-pass' | 'all-passes' | null
  /** The least that any announced pass wrote; `null` when one does not say. */
  bytesWritten: number | null
  /** Read back after the last pass. */
  bytesVerified: number | null
  passErrorCount: number | null
  verifyErrorCount: number | null
  syncErrorCount: number | null
  /** Local time of the erasing machine: nwipe writes no zone. */
  startedAtLocal: string | null
  endedAtLocal: string | null
  durationSeconds: number | null
}

/** One attempt on one drive, with its evidence. */
export type Erasure = {
  id: string
  driveId: string
  /** The machine that held the drive when this was recorded. */
  machineId: string
  status: ErasureStatus
  requested: ErasureLevel
  achieved: ErasureLevel | null
  doubts: ErasureDoubt[]
  notChecked: NotCheckedCode[]
  run: ErasureRun
  match: DriveMatch
  evidenceSha256: string
  evidenceName: string
  recordedAt: string
  operatorName: string
}

/** How the evidence was tied to the drive. By hand always says why. */
export type DriveMatch = { by: 'serial' } | { by: 'hand'; reason: string }

declare const certifiable: unique symbol
/** An erasure that may be certified. Only `certifiableErasure` makes one, and only from a verified ERASED. */
export type CertifiableErasure = Erasure & { status: 'ERASED'; achieved: ErasureLevel; [certifiable]: true }

/** `null` for anything that is not a verified ERASED without a doubt. */
export function certifiableErasure(erasure: Erasure): CertifiableErasure | null {
  const isProven = erasure.status === 'ERASED' && erasure.achieved !== null && erasure.doubts.length === 0
  return isProven ? (erasure as CertifiableErasure) : null
}

/** The attempt that speaks for a drive: the last one recorded, so a failed retry undoes an older success. */
export function decisiveErasure(erasures: readonly Erasure[]): Erasure | null {
  return erasures.reduce<Erasure | null>(
    (last, one) => (last === null || one.recordedAt > last.recordedAt || sameInstantLater(one, last) ? one : last),
    null,
  )
}

function sameInstantLater(one: Erasure, last: Erasure): boolean {
  return one.recordedAt === last.recordedAt && one.id > last.id
}
