import type { DriveFacts } from '../drive.ts'

/** What a fresh look says of one drive of this machine, now. `null` = looked and not known. */
export type DriveState = {
  facts: DriveFacts
  /** "/dev/sda": where it is now, never who it is. */
  devicePath: string
  /** "8:0" */
  deviceNumber: string | null
  /** The kernel's running number of attached media: another one means that the drive was taken out since. */
  diskSequence: number | null
  /** A loop device: never a drive of a donor, never certified. */
  isTraining: boolean
  /** `null` when it could not be established, which every rule takes as in use. */
  uses: DriveUse[] | null
  /** Other namespaces of the same controller, that one command may reach too. */
  siblings: { name: string; isInUse: boolean | null }[]
  /** "/sys/devices/…": the port or bay that people can find. */
  port: string | null
  /** Registers of the drive itself come back; `null` on buses where the question has no sense. */
  hasPassthrough: boolean | null
  ata: AtaState | null
  nvme: NvmeState | null
  scsi: ScsiState | null
  mmc: MmcState | null
  hidden: HiddenAreas
}

const driveUseKinds = ['mounted', 'swap', 'lvm', 'md', 'crypt', 'multipath', 'bcache', 'zfs', 'holder', 'open'] as const
export type DriveUseKind = (typeof driveUseKinds)[number]
/** What holds it: a mount point, the name of what is built on it; `null` where nothing more is known. */
export type DriveUse = { kind: DriveUseKind; by: string | null }

const hiddenAreaStates = ['none', 'present', 'unknown', 'not-applicable'] as const
export type HiddenAreaState = (typeof hiddenAreaStates)[number]

/** Host Protected Area and Device Configuration Overlay. */
export type HiddenAreas = {
  hpa: HiddenAreaState
  dco: HiddenAreaState
  visibleSectors: number | null
  nativeSectors: number | null
}

export type AtaState = {
  isSecuritySupported: boolean | null
  isEnabled: boolean | null
  isLocked: boolean | null
  isFrozen: boolean | null
  isCountExpired: boolean | null
  hasEnhancedErase: boolean | null
  eraseMinutes: number | null
  enhancedEraseMinutes: number | null
  sanitize: { canScrambleCrypto: boolean; canEraseBlocks: boolean; canOverwrite: boolean } | null
  sanitizeStatus: SanitizeStatus | null
}

export type NvmeState = {
  controller: string | null
  namespaceId: number | null
  namespaceCount: number | null
  lbaFormat: number | null
  sanitize: { canEraseCrypto: boolean; canEraseBlocks: boolean; canOverwrite: boolean } | null
  format: { canFormat: boolean; canEraseCrypto: boolean; affectsAllNamespaces: boolean } | null
  hasUnallocatedCapacity: boolean | null
  sanitizeStatus: SanitizeStatus | null
}

export type ScsiState = {
  canSanitizeCrypto: boolean
  canSanitizeBlocks: boolean
  canSanitizeOverwrite: boolean
  canFormat: boolean
}

export type MmcState = { canSanitize: boolean; canDiscard: boolean; bootAreas: string[] }

/** What the drive itself says of its last sanitize. */
const sanitizeOutcomes = ['never', 'success', 'in-progress', 'failed', 'frozen', 'unreadable'] as const
export type SanitizeOutcome = (typeof sanitizeOutcomes)[number]
export type SanitizeStatus = {
  outcome: SanitizeOutcome
  /** 0–1000, only while in progress. */
  progressPermille: number | null
  /** The action the status speaks of, where the drive tells it. */
  action: 'crypto' | 'block' | 'overwrite' | null
  /** NVMe: nothing was written since the sanitize; `null` elsewhere. */
  isGloballyErased: boolean | null
}
