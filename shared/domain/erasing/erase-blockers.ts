import type { DriveState, DriveUse } from './drive-state.ts'
import type { DriveFingerprint } from './erase-order.ts'

/** Every reason why a drive must not be touched. */
const eraseBlockerCodes = [
  'SYSTEM_DRIVE',
  'SYSTEM_DRIVE_UNDETERMINED',
  'IN_USE',
  'USE_UNDETERMINED',
  'READ_ONLY',
  'SIZE_UNKNOWN',
  'NO_SERIAL',
  'SERIAL_OF_ENCLOSURE',
  'NOT_A_DRIVE',
  'PROTECTED_PATH_ON_IT',
  'TRAINING_ONLY',
  'NOT_FOR_TRAINING',
  'NOT_RECEIVED',
  'ALREADY_RUNNING',
  'SERIAL_NOT_TYPED',
  'SERIAL_DIFFERS',
  'SERIAL_CASE_DIFFERS',
  'DRIVE_CHANGED',
  'SHARED_IN_USE',
] as const
export type EraseBlockerCode = (typeof eraseBlockerCodes)[number]
export type EraseBlocker = {
  code: EraseBlockerCode
  /** A mount point, the names that differ: what helps to find it. Never a sentence. */
  detail: string | null
  use: DriveUse | null
}

/** What is known beside the drive itself. `null` parts are not asked yet: before a confirmation there is no typed serial. */
export type EraseContext = {
  isTraining: boolean
  /** Those of the protected folders that stand on this drive; `null` = could not be followed. */
  protectedPathsOnIt: string[] | null
  /** Drives that an intake received; `null` where the asker does not know them (the helper). */
  isReceived: boolean | null
  /** Another job holds it. */
  isBusy: boolean
  confirmation: { typedSerial: string; expected: DriveFingerprint } | null
}

const erasableMedia = new Set(['hdd', 'ssd', 'nvme', 'emmc', 'sd-card', 'usb-stick', 'virtual'])

/**
 * Every reason against erasing this drive now. Only an empty list means yes. The same rule explains on the screen,
 * refuses in the service and makes the helper safe, each on a look of its own.
 */
export function eraseBlockers(state: DriveState, context: EraseContext): EraseBlocker[] {
  return [
    ...systemBlockers(state, context),
    ...heldBlockers(state),
    ...mediumBlockers(state),
    ...orderBlockers(state, context),
    ...confirmationBlockers(state, context.confirmation),
  ]
}

function blocker(code: EraseBlockerCode, detail: string | null = null, use: DriveUse | null = null): EraseBlocker {
  return { code, detail, use }
}

function systemBlockers({ facts }: DriveState, { protectedPathsOnIt }: EraseContext): EraseBlocker[] {
  const found: EraseBlocker[] = []
  if (facts.isSystemDrive === true) found.push(blocker('SYSTEM_DRIVE'))
  if (facts.isSystemDrive === null) found.push(blocker('SYSTEM_DRIVE_UNDETERMINED'))
  if (protectedPathsOnIt === null) found.push(blocker('PROTECTED_PATH_ON_IT'))
  return [...found, ...(protectedPathsOnIt ?? []).map((path) => blocker('PROTECTED_PATH_ON_IT', path))]
}

function heldBlockers({ uses, siblings }: DriveState): EraseBlocker[] {
  const shared = siblings.filter(({ isInUse }) => isInUse !== false).map(({ name }) => blocker('SHARED_IN_USE', name))
  if (uses === null) return [blocker('USE_UNDETERMINED'), ...shared]
  return [...uses.map((use) => blocker('IN_USE', use.by, use)), ...shared]
}

function mediumBlockers({ facts, isTraining }: DriveState): EraseBlocker[] {
  const found: EraseBlocker[] = []
  const isErasable = facts.mediaType === null || erasableMedia.has(facts.mediaType)
  if (!isErasable) found.push(blocker('NOT_A_DRIVE', facts.mediaType))
  // A drive that does not say whether it may be written is tried by nobody.
  if (facts.isReadOnly !== false) found.push(blocker('READ_ONLY'))
  if (facts.sizeBytes === null || facts.sizeBytes <= 0) found.push(blocker('SIZE_UNKNOWN'))
  if (!facts.serial?.trim() && !isTraining) found.push(blocker('NO_SERIAL'))
  if (isSerialOfEnclosure(facts)) found.push(blocker('SERIAL_OF_ENCLOSURE', facts.serial))
  return found
}

/** A dock says its own number for whatever is put into it: typing it would prove nothing of the drive inside. */
function isSerialOfEnclosure({ serialSource, mediaType }: DriveState['facts']): boolean {
  return serialSource === 'usb-bridge' && mediaType !== 'usb-stick' && mediaType !== 'sd-card'
}

function orderBlockers(state: DriveState, context: EraseContext): EraseBlocker[] {
  const found: EraseBlocker[] = []
  if (state.isTraining && !context.isTraining) found.push(blocker('TRAINING_ONLY'))
  if (!state.isTraining && context.isTraining) found.push(blocker('NOT_FOR_TRAINING'))
  if (context.isReceived === false && !state.isTraining) found.push(blocker('NOT_RECEIVED'))
  if (context.isBusy) found.push(blocker('ALREADY_RUNNING'))
  return found
}

function confirmationBlockers(state: DriveState, confirmation: EraseContext['confirmation']): EraseBlocker[] {
  if (confirmation === null) return []
  return [...typedBlockers(confirmation), ...changedBlockers(state, confirmation.expected)]
}

function typedBlockers({ typedSerial, expected }: NonNullable<EraseContext['confirmation']>): EraseBlocker[] {
  const typed = typedSerial.trim()
  if (typed === '') return [blocker('SERIAL_NOT_TYPED')]
  if (typed === expected.serial) return []
  const isCaseOnly = typed.toLowerCase() === expected.serial.toLowerCase()
  return [blocker(isCaseOnly ? 'SERIAL_CASE_DIFFERS' : 'SERIAL_DIFFERS', typed)]
}

/** Every trait that was confirmed must be there again: a trait that fell silent is a difference. */
function changedBlockers(state: DriveState, expected: DriveFingerprint): EraseBlocker[] {
  const { facts } = state
  const traits: [string, string | number | null, string | number | null][] = [
    ['serial', drivesOwnSerial(state), expected.serial],
    ['model', facts.model, expected.model],
    ['wwn', facts.wwn, expected.wwn],
    ['sizeBytes', facts.sizeBytes, expected.sizeBytes],
    ['logicalSectorBytes', facts.logicalSectorBytes, expected.logicalSectorBytes],
  ]
  const changed = traits.filter(([, seen, wanted]) => seen !== wanted).map(([name]) => name)
  if (expected.diskSequence !== null && state.diskSequence !== expected.diskSequence) changed.push('diskSequence')
  return changed.map((name) => blocker('DRIVE_CHANGED', name))
}

/** What a person types: the drive's serial, or the name of a training device, which has none. */
export function drivesOwnSerial({ facts, isTraining }: Pick<DriveState, 'facts' | 'isTraining'>): string | null {
  return isTraining ? (facts.serial ?? facts.deviceName) : facts.serial
}
