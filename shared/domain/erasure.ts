import type { EraseTechnique } from './erasing/erase-technique.ts'

/** Words of NIST SP 800-88 Rev. 2, weakest first. */
export const erasureLevels = ['clear', 'purge', 'destroy'] as const
export type ErasureLevel = (typeof erasureLevels)[number]

/**
 * Computed from evidence, never set. Only ERASED may carry a certificate; UNKNOWN counts as not erased. DESTROYED is
 * what a named witness saw: the drive needs no erasure any more, and gets no certificate of one.
 */
export const erasureStatuses = ['ERASED', 'DESTROYED', 'NOT_ERASED', 'INTERRUPTED', 'UNKNOWN'] as const
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
  'LOG_TORN',
  'RUN_REFUSED',
  'RUN_LOST',
  'RUN_STOPPED',
  'RUN_FAILED',
  'NOT_HELD_ALONE',
  'OTHER_DRIVE',
  'BYTES_UNWRITTEN',
  'DEVICE_STATUS_FAILED',
  'DEVICE_STATUS_UNKNOWN',
  'MARKERS_SURVIVED',
  'MARKERS_NOT_CHECKED',
  'VERIFY_MISMATCH',
  'VERIFY_UNREADABLE',
  'TRAINING_DEVICE',
  'METHOD_UNKNOWN',
  'SECTORS_REMAPPED_MEANWHILE',
  'DATA_FOUND_LATER',
] as const
export type ErasureDoubtCode = (typeof erasureDoubtCodes)[number]
export type ErasureDoubt = { code: ErasureDoubtCode; detail: string | null }

/** Each thing said once, in the order it was first said. */
export function distinctDoubts(doubts: readonly ErasureDoubt[]): ErasureDoubt[] {
  return [...new Map(doubts.map((one) => [`${one.code} ${one.detail ?? ''}`, one])).values()]
}

/** What the evidence does not speak of. It blocks nothing; a certificate prints it. */
const notCheckedCodes = [
  'HIDDEN_AREA',
  'IN_USE',
  'DEVICE_STATUS',
  'READ_BACK_SAMPLED',
  'BOOT_AREAS',
  'READ_BACK_NOT_OURS',
] as const
export type NotCheckedCode = (typeof notCheckedCodes)[number]

export type ErasureJudgement = {
  status: ErasureStatus
  /** The lower of what the technique can reach and what the verification proved; `null` unless ERASED. */
  achieved: ErasureLevel | null
  doubts: ErasureDoubt[]
  notChecked: NotCheckedCode[]
}

export const erasureTools = ['etabli', 'nwipe', 'nvme-cli', 'blancco', 'ereuse', 'destruction'] as const
export type ErasureTool = (typeof erasureTools)[number]

/** How a drive was destroyed: the classes of ISO/IEC 21964 by the size of what is left, or the means. */
export const destructionClasses = [
  'H-3',
  'H-4',
  'H-5',
  'H-6',
  'H-7',
  'E-2',
  'E-3',
  'E-4',
  'E-5',
  'E-6',
  'melted',
  'incinerated',
  'other',
] as const
export type DestructionClass = (typeof destructionClasses)[number]
export type Destruction = {
  class: DestructionClass
  /** Who did it: the workshop or a provider. */
  providerName: string
  witnessName: string
  performedOn: string
  note: string | null
}

/** What one run of a tool did to one drive, as its evidence tells. */
export type ErasureRun = {
  tool: ErasureTool
  toolVersion: string | null
  deviceName: string
  model: string | null
  serial: string | null
  sizeBytes: number | null
  method: string | null
  /** Writing passes announced, blanking included. */
  passCount: number | null
  verification: 'none' | 'last-pass' | 'all-passes' | 'full' | 'stratified' | 'device-word' | null
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
  /** Only of our own runs: what the helper did, beyond what every tool tells. */
  own?: OwnRunFacts
  destruction?: Destruction
}

export type OwnRunFacts = {
  technique: EraseTechnique
  bytesUnwritten: number | null
  markerCount: number | null
  firstMismatchOffset: number | null
  cacheBypass: 'direct' | 'dropped' | null
  /** Starts of the helper beyond the first: stops, power cuts, crashes. */
  interruptionCount: number
  commands: { argv: string[]; exitCode: number | null }[]
  deviceStatus: string | null
  randomSeedHex: string | null
  /** Who accepted a level below the campaign's, and why. */
  acceptance: { operatorName: string; reason: string } | null
  reallocatedBefore: number | null
  reallocatedAfter: number | null
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

/** Nothing can be read from the drive any more: proven erased, or destroyed before a witness. */
export function isDoneWith(status: ErasureStatus | null): boolean {
  return status === 'ERASED' || status === 'DESTROYED'
}

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

/** Of a machine, the attempt that speaks for each of its drives: none is left that may hold data, and there was one. */
export function isErasedWhole(decisive: readonly (Pick<Erasure, 'status'> | null)[]): boolean {
  return decisive.length > 0 && decisive.every((one) => one?.status === 'ERASED' || one?.status === 'DESTROYED')
}

function sameInstantLater(one: Erasure, last: Erasure): boolean {
  return one.recordedAt === last.recordedAt && one.id > last.id
}
