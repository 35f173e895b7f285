import type { ErasureRun } from './erasure.ts'

export type NwipeVerification = NonNullable<ErasureRun['verification']>

/** One writing of a whole drive and, when asked, its read-back. */
export type NwipeWrite = {
  /** `blank` is the final pass of zeros; `final-random` ends RCMP TSSIT OPS-II, which has no blanking. */
  kind: 'pass' | 'blank' | 'final-random'
  /** `1/3` of round `1/2`; `null` for what comes after the last round. */
  place: { pass: number; passCount: number; round: number; roundCount: number } | null
  bytesWritten: number | null
  readBack: { bytesRead: number | null; isProven: boolean } | null
  isFinished: boolean
}

export type NwipeStatus = 'ERASED' | 'FAILED' | 'ABORTED' | 'INSANE'

/** What the log says of one drive, in one run. */
export type NwipeDrive = {
  deviceName: string
  model: string | null
  serial: string | null
  /** Size the tool opened the drive with, not the rounded one of the enumeration. */
  sizeBytes: number | null
  invokedMethod: string | null
  writes: NwipeWrite[]
  isFinalRoundFinished: boolean
  hiddenArea: 'none' | 'detected' | 'unknown' | null
  isInUse: boolean
  isCancelled: boolean
  errorCounts: { pass: number | null; verify: number | null; sync: number | null } | null
  /** Of the Erasure Summary table, 0.41 and later; the total counts hidden sectors. */
  coverage: { erasedBytes: number | null; totalBytes: number | null } | null
  status: NwipeStatus | null
  durationSeconds: number | null
  startedAtLocal: string | null
  endedAtLocal: string | null
  /** Short tokens, one for each thing that does not fit the rest. */
  contradictions: string[]
}

type NwipeTrouble = { level: 'error' | 'fatal'; text: string; deviceName: string | null }

/** The line under the tables repeats what was really asked; the options at the start precede the choices of the screen. */
type NwipeTrailer = {
  method: string
  rounds: number
  hasBlanking: boolean
  verification: NwipeVerification
}

export type NwipeMachine = {
  manufacturer: string | null
  model: string | null
  serial: string | null
  uuid: string | null
}

export type NwipeRun = {
  toolVersion: string | null
  options: { method: string | null; rounds: number | null; verification: NwipeVerification | null; prng: string | null }
  trailer: NwipeTrailer | null
  ending: 'completed' | 'errors' | 'aborted' | null
  machine: NwipeMachine
  troubles: NwipeTrouble[]
  drives: NwipeDrive[]
  startedAtLocal: string | null
  endedAtLocal: string | null
}

export type NwipeLog = {
  runs: NwipeRun[]
  /** Written by a terminal, not by --logfile: it tells of cancelled threads even when all went well. */
  isTerminalCapture: boolean
  /** More lines than are read: the end was not seen. */
  isCut: boolean
}
