import type { EraseTechnique } from './erase-technique.ts'

export type ByteRange = { fromByte: number; toByte: number }

/** Who the drive was when a person confirmed it. */
export type DriveFingerprint = {
  serial: string
  model: string | null
  wwn: string | null
  sizeBytes: number
  logicalSectorBytes: number | null
  /** `null` on resumption: a power cut numbers the drives anew. */
  diskSequence: number | null
}

export type Verification =
  | { kind: 'full' }
  /** Head and tail 64 MiB, and this share of the rest: one piece drawn from each of equal strata. */
  | { kind: 'stratified'; percent: number; seedHex: string }

/** One order, one drive, one run. Everything the helper is told; it believes none of it without looking. */
export type EraseOrder = {
  version: 1
  jobId: string
  devicePath: string
  expected: DriveFingerprint
  /** As the person typed or scanned it: compared letter by letter. */
  typedSerial: string
  /** Loop devices are refused unless this is set, and anything else is refused when it is. */
  isTraining: boolean
  /** Folders that must not stand on the drive: data, journal, the program itself. */
  protectedPaths: string[]
  technique: EraseTechnique
  /** 32 bytes: key of AES-256-CTR for `overwrite-random`. */
  randomSeedHex: string | null
  /** 32 bytes: key of the stream that fills the markers. Their content is never a donor's. */
  markerSeedHex: string
  verification: Verification
  resume: EraseResume | null
  /** The workshop's ATA user password: written in the job's log before it is set. */
  ataPassword: string
  /** "dodshort", "prng"…: for nwipe only. */
  nwipeMethod: string | null
  limits: { maxUnwritableChunks: number; pauseAboveCelsius: number | null }
}

export type EraseResume = {
  /** Everything below was on the medium when the journal said so; the helper rewinds further by itself. */
  fromByte: number
  /** Pieces below `fromByte` that refused to be written. */
  unwritten: ByteRange[]
  /** What was going on: a firmware job is attached to again, a verification starts anew. */
  phase: 'write' | 'verify' | 'firmware'
}
