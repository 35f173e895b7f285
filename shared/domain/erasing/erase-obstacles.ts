import type { AtaState, DriveState } from './drive-state.ts'
import type { EraseMeans, EraseObstacle, EraseObstacleCode } from './erase-plan.ts'
import { type EraseTechnique, familyOf, isFirmwareTechnique, type TechniqueFamily } from './erase-technique.ts'
import { missingFirmware } from './known-firmware-faults.ts'

/** Everything that stands against a technique on this drive as it is now, on this bench. */
export function eraseObstacles(technique: EraseTechnique, state: DriveState, means: EraseMeans): EraseObstacle[] {
  if (means.platform !== 'linux') return [obstacle('WRONG_SYSTEM')]
  return [...driveObstacles(technique, state), ...toolObstacles(technique, means.tools)]
}

/** What the drive itself puts in the way. */
export function driveObstacles(technique: EraseTechnique, state: DriveState): EraseObstacle[] {
  return [
    ...supportObstacles[familyOf(technique)](technique, state),
    ...sanitizeObstacles(technique, state),
    ...(state.ata?.isLocked === true ? [obstacle('LOCKED')] : []),
    ...firmwareObstacles(technique, state),
  ]
}

function obstacle(code: EraseObstacleCode, detail: string | null = null): EraseObstacle {
  return { code, detail }
}

/** `null` = the drive was asked and did not say. */
function supported(answer: boolean | null | undefined): EraseObstacle[] {
  if (answer === true) return []
  return [obstacle(answer === false ? 'NOT_SUPPORTED' : 'SUPPORT_UNKNOWN')]
}

type Support = (technique: EraseTechnique, state: DriveState) => EraseObstacle[]

const supportObstacles: Record<TechniqueFamily, Support> = {
  overwrite: () => [],
  nwipe: () => [],
  'ata-security': (technique, state) => ataObstacles(state) ?? securityObstacles(technique, state),
  'ata-sanitize': (technique, state) => ataObstacles(state) ?? ataSanitizeObstacles(technique, state.ata),
  'nvme-format': (technique, state) => nvmeFormatObstacles(technique, state),
  'nvme-sanitize': (technique, state) => nvmeSanitizeObstacles(technique, state),
  scsi: (technique, state) => scsiObstacles(technique, state),
  // What stays mapped is not sanitized, so a card that cannot unmap is not helped.
  mmc: (_technique, { mmc }) => supported(mmc === null ? null : mmc.canSanitize && mmc.canDiscard),
}

/** `null` when the drive itself answers. */
function ataObstacles({ hasPassthrough, ata }: DriveState): EraseObstacle[] | null {
  if (hasPassthrough === false) return [obstacle('NO_PASSTHROUGH')]
  return ata === null ? [obstacle('SUPPORT_UNKNOWN')] : null
}

function securityObstacles(technique: EraseTechnique, { ata, facts }: DriveState): EraseObstacle[] {
  // Bridges lose the answer of a command that lasts an hour, and leave the drive locked.
  if (facts.bus === 'usb') return [obstacle('NO_PASSTHROUGH', 'usb')]
  if (ata?.isSecuritySupported !== true) return supported(ata?.isSecuritySupported)
  const isEnhanced = technique === 'ata-secure-erase-enhanced'
  return [
    ...(isEnhanced ? supported(ata.hasEnhancedErase) : []),
    ...(ata.isFrozen === true ? [obstacle('FROZEN')] : []),
    ...(ata.isFrozen === null || ata.isLocked === null ? [obstacle('SUPPORT_UNKNOWN', 'security')] : []),
    ...(ata.isCountExpired === true ? [obstacle('COUNT_EXPIRED')] : []),
  ]
}

function ataSanitizeObstacles(technique: EraseTechnique, ata: AtaState | null): EraseObstacle[] {
  const can = ata?.sanitize
  const answers = {
    'ata-sanitize-crypto': can?.canScrambleCrypto,
    'ata-sanitize-block': can?.canEraseBlocks,
    'ata-sanitize-overwrite': can?.canOverwrite,
  }
  const frozen = ata?.sanitizeStatus?.outcome === 'frozen' ? [obstacle('FROZEN')] : []
  return [...supported(answers[technique as keyof typeof answers]), ...frozen]
}

/** A controller behind a bridge cannot be asked anything. */
function nvmeSilence({ nvme, facts }: DriveState): EraseObstacle[] {
  if (nvme !== null) return []
  return [obstacle(facts.bus === 'usb' ? 'NO_PASSTHROUGH' : 'SUPPORT_UNKNOWN')]
}

function nvmeFormatObstacles(technique: EraseTechnique, state: DriveState): EraseObstacle[] {
  const { nvme } = state
  if (nvme === null) return nvmeSilence(state)
  const isCrypto = technique === 'nvme-format-crypto'
  const can = isCrypto ? nvme.format?.canEraseCrypto : nvme.format?.canFormat
  return [
    ...supported(nvme.format?.canFormat === false ? false : can),
    // A guessed format could change the size of the sectors.
    ...(nvme.lbaFormat === null || nvme.namespaceId === null ? [obstacle('SUPPORT_UNKNOWN', 'lbaf')] : []),
    // Keys of namespaces that were deleted are not told apart from ours.
    ...(isCrypto && nvme.hasUnallocatedCapacity === true ? [obstacle('UNALLOCATED_CAPACITY')] : []),
  ]
}

function nvmeSanitizeObstacles(technique: EraseTechnique, state: DriveState): EraseObstacle[] {
  const { nvme } = state
  if (nvme === null) return nvmeSilence(state)
  const answers = {
    'nvme-sanitize-crypto': nvme.sanitize?.canEraseCrypto,
    'nvme-sanitize-block': nvme.sanitize?.canEraseBlocks,
    'nvme-sanitize-overwrite': nvme.sanitize?.canOverwrite,
  }
  const unknown = nvme.controller === null ? [obstacle('SUPPORT_UNKNOWN', 'controller')] : []
  return [...supported(answers[technique as keyof typeof answers]), ...unknown]
}

function scsiObstacles(technique: EraseTechnique, { scsi, facts }: DriveState): EraseObstacle[] {
  if (scsi === null) return [obstacle(facts.bus === 'usb' ? 'NO_PASSTHROUGH' : 'SUPPORT_UNKNOWN')]
  const answers = {
    'scsi-format': scsi.canFormat,
    'scsi-sanitize-crypto': scsi.canSanitizeCrypto,
    'scsi-sanitize-block': scsi.canSanitizeBlocks,
    'scsi-sanitize-overwrite': scsi.canSanitizeOverwrite,
  }
  return supported(answers[technique as keyof typeof answers])
}

/** While it sanitizes, a drive refuses everything else; after a failed one, everything but another. */
function sanitizeObstacles(technique: EraseTechnique, { ata, nvme }: DriveState): EraseObstacle[] {
  const outcome = (ata?.sanitizeStatus ?? nvme?.sanitizeStatus)?.outcome ?? null
  if (outcome === 'in-progress') return [obstacle('SANITIZE_RUNNING')]
  const isSanitize = technique.includes('-sanitize-')
  return outcome === 'failed' && !isSanitize ? [obstacle('NOT_SUPPORTED', 'sanitize-failed')] : []
}

function firmwareObstacles(technique: EraseTechnique, { facts }: DriveState): EraseObstacle[] {
  const missing = isFirmwareTechnique(technique) ? missingFirmware(facts) : null
  return missing === null ? [] : [obstacle('FIRMWARE_UNTRUSTED', missing)]
}

const neededTools: Record<TechniqueFamily, readonly { program: string; package: string }[]> = {
  overwrite: [],
  nwipe: [{ program: 'nwipe', package: 'nwipe' }],
  'ata-security': [{ program: 'hdparm', package: 'hdparm' }],
  'ata-sanitize': [{ program: 'hdparm', package: 'hdparm' }],
  'nvme-format': [{ program: 'nvme', package: 'nvme-cli' }],
  'nvme-sanitize': [{ program: 'nvme', package: 'nvme-cli' }],
  scsi: [
    { program: 'sg_sanitize', package: 'sg3-utils' },
    { program: 'sg_format', package: 'sg3-utils' },
    { program: 'sg_requests', package: 'sg3-utils' },
  ],
  mmc: [
    { program: 'mmc', package: 'mmc-utils' },
    { program: 'blkdiscard', package: 'util-linux' },
  ],
}

function toolObstacles(technique: EraseTechnique, tools: ReadonlySet<string>): EraseObstacle[] {
  const missing = neededTools[familyOf(technique)].filter(({ program }) => !tools.has(program))
  return [...new Set(missing.map((tool) => tool.package))].map((name) => obstacle('TOOL_MISSING', name))
}
