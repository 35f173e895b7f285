import type { ErasureJudgement, ErasureLevel } from '../erasure.ts'
import type { DriveState } from './drive-state.ts'
import type { ProgressLine, StopReason } from './erase-line.ts'
import type { DriveFingerprint, Verification } from './erase-order.ts'
import type { EraseTechnique } from './erase-technique.ts'

/** `interrupted` waits for a hand: resume it, or give it up and have it judged as it stands. */
const eraseJobStates = ['running', 'interrupted', 'ended'] as const
export type EraseJobState = (typeof eraseJobStates)[number]

/** What a person must do about a job. */
const handNeededCodes = ['RESUME', 'DRIVE_GONE', 'TOO_HOT', 'FAILED', 'DISK_FULL', 'LOOK_AT_RESULT'] as const
export type HandNeededCode = (typeof handNeededCodes)[number]

/** Training is never judged erased; when nothing else stands against it, it went as it should. */
export function isGoodTraining({ isTraining, judgement }: Pick<EraseJob, 'isTraining' | 'judgement'>): boolean {
  return isTraining && judgement?.doubts.every(({ code }) => code === 'TRAINING_DEVICE') === true
}

/** One erasure under way or ended on this bench, as the wall shows it. */
export type EraseJob = {
  id: string
  /** `null` for training. */
  driveId: string | null
  machineId: string | null
  assetTag: string | null
  donorName: string | null
  isTraining: boolean
  devicePath: string
  port: string | null
  fingerprint: DriveFingerprint
  technique: EraseTechnique
  requested: Exclude<ErasureLevel, 'destroy'>
  verification: Verification['kind']
  state: EraseJobState
  runCount: number
  confirmedAt: string
  endedAt: string | null
  operatorName: string
  stopReason: StopReason | null
  progress: Omit<ProgressLine, 'kind'> | null
  /** `null` until it ended. */
  judgement: ErasureJudgement | null
  handNeeded: HandNeededCode | null
  /** The recorded erasure that came of it; `null` for training. */
  erasureId: string | null
  /** Who accepted a level below the campaign's, and why. */
  acceptance: { operatorName: string; reason: string } | null
}

export type EraseJobDetail = EraseJob & { plannedState: DriveState; logTail: string[] }
