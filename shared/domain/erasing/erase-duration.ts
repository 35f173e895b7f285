import type { DriveState } from './drive-state.ts'
import { stratifiedPercent } from './erase-policy.ts'
import { type EraseTechnique, familyOf } from './erase-technique.ts'

const megabyte = 1_000_000
const endsBytes = 2 * 64 * 1024 * 1024
/** Keys are thrown away in seconds and blocks emptied in minutes, whatever the size. */
const cryptoSeconds = 10
const blockSeconds = 120
const nwipePasses: Readonly<Record<string, number>> = {
  zero: 1,
  one: 1,
  prng: 1,
  dodshort: 3,
  dod: 7,
  ops2: 7,
  gutmann: 35,
}

/** Expected until the last byte is read back; `null` when nothing allows to say. For people, never for a time limit. */
export function expectedSeconds(
  technique: EraseTechnique,
  state: DriveState,
  verification: 'full' | 'stratified',
  nwipeMethod: string,
): number | null {
  const { sizeBytes } = state.facts
  const erase = eraseSeconds(technique, state, nwipeMethod)
  if (sizeBytes === null || erase === null) return null
  const readBytes =
    verification === 'full' ? sizeBytes : Math.min(sizeBytes, endsBytes + (sizeBytes * stratifiedPercent) / 100)
  return Math.ceil(erase + readBytes / bytesPerSecond(state))
}

function eraseSeconds(technique: EraseTechnique, state: DriveState, nwipeMethod: string): number | null {
  const passSeconds = (state.facts.sizeBytes ?? 0) / bytesPerSecond(state)
  if (technique === 'ata-secure-erase') return minutes(state.ata?.eraseMinutes)
  if (technique === 'ata-secure-erase-enhanced') return minutes(state.ata?.enhancedEraseMinutes)
  // nwipe reads its last pass back before we read everything once more.
  if (technique === 'nwipe') return passSeconds * ((nwipePasses[nwipeMethod] ?? 1) + 1)
  if (/-overwrite$|^overwrite-|^scsi-format$/.test(technique)) return passSeconds
  return technique.endsWith('-crypto') ? cryptoSeconds : blockSeconds
}

function minutes(told: number | null | undefined): number | null {
  return told == null ? null : told * 60
}

/** What such drives do on average, from outside to inside. */
function bytesPerSecond({ facts }: DriveState): number {
  if (facts.bus === 'usb' || facts.mediaType === 'usb-stick' || facts.mediaType === 'sd-card') return 30 * megabyte
  if (facts.mediaType === 'hdd') return 150 * megabyte
  return facts.mediaType === 'nvme' ? 1500 * megabyte : 450 * megabyte
}

/** How long a command that tells nothing while it works may take before it counts as lost. */
export function patienceSeconds(technique: EraseTechnique, state: DriveState, nwipeMethod: string): number {
  const expected = eraseSeconds(technique, state, nwipeMethod)
  // Ageing drives take several times what they promise; a drive that promises nothing gets a day.
  if (expected === null) return 24 * 3600
  return familyOf(technique) === 'ata-security' ? expected * 2 + 3600 : expected * 10 + 3600
}
