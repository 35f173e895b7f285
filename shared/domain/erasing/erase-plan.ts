import type { ErasureLevel } from '../erasure.ts'
import type { DriveState } from './drive-state.ts'
import type { EraseBlocker } from './erase-blockers.ts'
import type { Verification } from './erase-order.ts'
import type { ErasePolicy } from './erase-policy.ts'
import type { EraseTechnique } from './erase-technique.ts'

/** Why a technique cannot be used on this drive as it stands. */
const eraseObstacleCodes = [
  'NOT_SUPPORTED',
  'SUPPORT_UNKNOWN',
  'FROZEN',
  'LOCKED',
  'COUNT_EXPIRED',
  'NO_PASSTHROUGH',
  'TOOL_MISSING',
  'SANITIZE_RUNNING',
  'UNALLOCATED_CAPACITY',
  'FIRMWARE_UNTRUSTED',
  'WRONG_SYSTEM',
] as const
export type EraseObstacleCode = (typeof eraseObstacleCodes)[number]
export type EraseObstacle = { code: EraseObstacleCode; detail: string | null }

/** What the technique leaves untouched or cannot prove: said before, and printed after. */
const eraseLimitCodes = [
  'FLASH_SPARE_AREA',
  'REMAPPED_SECTORS',
  'HIDDEN_AREA_PRESENT',
  'HIDDEN_AREA_UNKNOWN',
  'BOOT_AREAS',
  'DEVICE_WORD_ONLY',
] as const
export type EraseLimitCode = (typeof eraseLimitCodes)[number]

export type EraseOption = {
  technique: EraseTechnique
  /** The highest level it can reach here. */
  level: ErasureLevel
  obstacles: EraseObstacle[]
  /** The exact programs and arguments, in order; our own writing says its name and its sizes. */
  commands: string[][]
  expectedSeconds: number | null
  limits: EraseLimitCode[]
}

/** Why this technique stands first. */
const eraseReasonCodes = [
  'PURGE_BY_CRYPTO',
  'PURGE_BY_BLOCK',
  'PURGE_BY_OVERWRITE',
  'PURGE_BY_ENHANCED',
  'CLEAR_MAGNETIC',
  'CLEAR_ONLY_WAY',
  'CLEAR_ASKED',
  'TRAINING',
] as const
export type EraseReasonCode = (typeof eraseReasonCodes)[number]

export type EraseAdvice = {
  options: EraseOption[]
  /** `null` when nothing can be done here: another port, another machine, or destruction. */
  recommended: { technique: EraseTechnique; reason: EraseReasonCode } | null
}

/** What is installed and allowed on this bench. */
export type EraseMeans = { tools: ReadonlySet<string>; platform: 'linux' | 'other' }

/** What a person is shown before confirming; recorded, and what the order is made of. */
export type ErasePlan = {
  planId: string
  plannedAt: string
  state: DriveState
  policy: ErasePolicy
  option: EraseOption
  verification: Verification
  blockers: EraseBlocker[]
  /** The technique cannot reach the level that the campaign asks: somebody accepts it by name, with a reason. */
  isBelowPolicy: boolean
}
