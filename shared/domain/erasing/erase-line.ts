import type { DriveState, SanitizeOutcome } from './drive-state.ts'
import type { EraseBlocker } from './erase-blockers.ts'
import type { ByteRange, EraseOrder } from './erase-order.ts'
import type { EraseTechnique } from './erase-technique.ts'

/**
 * One line of a job's log. The helper reports, the core writes them down with its own, and the judge reads nothing
 * else: the log is the evidence. A line is a fact that was true when it was written; what is missing did not happen.
 */
export type EraseLine = { at: string } & (CoreLine | RunLine | WriteLine | FirmwareLine | VerifyLine | ProgressLine)

/** Written by the core. `run` counts the starts of the helper: 1, then one more for each resumption. */
type CoreLine =
  | { kind: 'confirmed'; order: EraseOrder; operatorName: string; requestedLevel: 'clear' | 'purge' }
  | { kind: 'run-started'; run: number; order: EraseOrder }
  | { kind: 'run-lost'; run: number; exitCode: number | null; signal: string | null; detail: string | null }

const stopReasons = [
  'operator',
  'parent-gone',
  'signal',
  'drive-gone',
  'too-many-errors',
  'journal-full',
  'temperature',
] as const
export type StopReason = (typeof stopReasons)[number]

export function isStopReason(text: string): text is StopReason {
  return stopReasons.some((reason) => reason === text)
}

export type RunLine =
  | { kind: 'hello'; jobId: string; helperVersion: string; kernel: string; pid: number; isRoot: boolean }
  | { kind: 'probed'; moment: 'before' | 'after'; state: DriveState }
  | { kind: 'refused'; blockers: EraseBlocker[] }
  /** The exclusive descriptor is held from here to the end of the run. */
  | {
      kind: 'opened'
      deviceNumber: string
      sizeBytes: number
      logicalSectorBytes: number
      isExclusive: true
      isDirect: boolean
    }
  | { kind: 'command'; argv: string[]; exitCode: number | null; stdout: string; stderr: string; endedAt: string }
  | { kind: 'stopped'; reason: StopReason; detail: string | null }
  | { kind: 'failed'; code: string; detail: string | null }
  | { kind: 'ended'; outcome: 'done' | 'stopped' | 'failed' | 'refused' }

export type WriteLine =
  | { kind: 'markers-written'; offsets: number[]; bytesEach: number; sha256: string }
  | { kind: 'pass-started'; pass: number; technique: EraseTechnique; fromByte: number; toByte: number }
  /** Everything from the start of the pass to `offset` is on the medium, the unwritable pieces told aside. */
  | { kind: 'durable'; pass: number; offset: number }
  | { kind: 'unwritable'; pass: number; fromByte: number; toByte: number; error: string }
  | {
      kind: 'pass-ended'
      pass: number
      fromByte: number
      toByte: number
      unwritten: ByteRange[]
      retryCount: number
      milliseconds: number
    }

export type FirmwareLine =
  | { kind: 'password-set'; password: string }
  | { kind: 'firmware-started'; technique: EraseTechnique; isAttached: boolean }
  /** What the drive says of itself, read apart from any exit code. */
  | { kind: 'device-status'; technique: EraseTechnique; outcome: SanitizeOutcome | 'accepted'; raw: string }
  | { kind: 'hidden-area-removed'; area: 'hpa' | 'dco'; nativeSectors: number | null; isRemoved: boolean }

export type VerifyLine =
  | {
      kind: 'markers-checked'
      count: number
      changedCount: number
      unreadableCount: number
      survivingOffsets: number[]
    }
  | { kind: 'verify-started'; method: 'full' | 'stratified'; targetBytes: number; pieceCount: number }
  | { kind: 'verify-mismatch'; offset: number }
  | { kind: 'verify-unreadable'; fromByte: number; toByte: number; error: string }
  | VerifyEnd
export type VerifyEnd = {
  kind: 'verify-ended'
  method: 'full' | 'stratified'
  /** Bytes asked for and bytes that came back from the medium itself. */
  targetBytes: number
  readBytes: number
  /** Chunks whose content is not what the technique leaves. Reading stops at the first. */
  mismatchCount: number
  firstMismatchOffset: number | null
  content: 'zeros' | 'ones' | 'pattern' | 'random-of-seed' | 'mixed'
  /** `direct` = O_DIRECT; `dropped` = the cache of the device was dropped before. A cached read proves nothing. */
  cacheBypass: 'direct' | 'dropped'
  milliseconds: number
}

const erasePhases = ['preparing', 'markers', 'writing', 'firmware', 'verifying', 'closing'] as const
export type ErasePhase = (typeof erasePhases)[number]

/** For the screen only: never written to the log, never judged. */
export type ProgressLine = {
  kind: 'progress'
  phase: ErasePhase
  doneBytes: number | null
  totalBytes: number | null
  /** Where the drive tells only a share. */
  permille: number | null
  bytesPerSecond: number | null
  averageBytesPerSecond: number | null
  /** Expected until the whole job ends. */
  remainingSeconds: number | null
  errorCount: number
  temperatureCelsius: number | null
  isPaused: boolean
}
