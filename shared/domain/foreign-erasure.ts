import type { SanitizeStatus } from './erasing/drive-state.ts'
import type { ErasureRun } from './erasure.ts'

/** What a report of another tool tells of one erasure, in words of its own. `null` = it does not say. */
export type ForeignErasure = {
  run: ErasureRun
  /** What the tool concluded: needed, and never enough. */
  claim: 'erased' | 'failed' | 'aborted' | null
  /** What else the tool printed where a plain success was expected. */
  claimText: string | null
  /** False for a method that only reads; `null` for one that is not known to write. */
  isWriting: boolean | null
  /** The size that the drive really has, hidden areas included. */
  nativeSizeBytes: number | null
  hiddenArea: 'none' | 'found' | 'unknown' | null
  rounds: { done: number | null; asked: number | null } | null
  /** Errors that have no place among the counts of the run. */
  errorTexts: string[]
  remappedCount: number | null
  contradictions: string[]
  /** Of a sanitize that was asked of the drive: its own status, which is all there is. */
  deviceWord: SanitizeStatus | null
  /** Whether the tool refuses a drive in use; `null` where nobody knows. */
  refusesDrivesInUse: boolean | null
}

/** The least that a report tells: nothing. */
export function untoldErasure(run: ErasureRun): ForeignErasure {
  return {
    run,
    claim: null,
    claimText: null,
    isWriting: null,
    nativeSizeBytes: null,
    hiddenArea: null,
    rounds: null,
    errorTexts: [],
    remappedCount: null,
    contradictions: [],
    deviceWord: null,
    refusesDrivesInUse: null,
  }
}

export function untoldRun(tool: ErasureRun['tool'], deviceName: string): ErasureRun {
  return {
    tool,
    toolVersion: null,
    deviceName,
    model: null,
    serial: null,
    sizeBytes: null,
    method: null,
    passCount: null,
    verification: null,
    bytesWritten: null,
    bytesVerified: null,
    passErrorCount: null,
    verifyErrorCount: null,
    syncErrorCount: null,
    startedAtLocal: null,
    endedAtLocal: null,
    durationSeconds: null,
  }
}
