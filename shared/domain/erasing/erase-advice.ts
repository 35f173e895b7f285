import type { DriveState } from './drive-state.ts'
import { commandsOf, defaultNwipeMethod } from './erase-commands.ts'
import { expectedSeconds } from './erase-duration.ts'
import { eraseLimits, mayBeFlash } from './erase-limits.ts'
import { eraseObstacles } from './erase-obstacles.ts'
import type { EraseAdvice, EraseMeans, EraseOption, EraseReasonCode } from './erase-plan.ts'
import { type ErasePolicy, verificationFor } from './erase-policy.ts'
import { type EraseTechnique, reachOf } from './erase-technique.ts'

/**
 * Everything that could be done to this drive, what stands against it, and what stands first. A technique with an
 * obstacle is shown with its reason, never chosen; none is ever replaced silently by a weaker one.
 */
export function eraseAdvice(state: DriveState, policy: ErasePolicy, means: EraseMeans): EraseAdvice {
  const options = candidates(state, policy).map((technique) => optionOf(technique, state, policy, means))
  const recommended = recommend(options, state, policy)
  const isFirst = ({ technique }: EraseOption) => technique === recommended?.technique
  return { options: [...options.filter(isFirst), ...options.filter((one) => !isFirst(one))], recommended }
}

function optionOf(technique: EraseTechnique, state: DriveState, policy: ErasePolicy, means: EraseMeans): EraseOption {
  const verification = verificationFor(policy, state.facts.mediaType)
  return {
    technique,
    level: reachOf(technique, state.facts.mediaType),
    obstacles: eraseObstacles(technique, state, means),
    commands: commandsOf(technique, state),
    expectedSeconds: expectedSeconds(technique, state, verification, defaultNwipeMethod),
    limits: eraseLimits(technique, state),
  }
}

/** The techniques of its kind, in order of preference. */
function candidates(state: DriveState, { overwriteWith }: ErasePolicy): EraseTechnique[] {
  const overwrites: EraseTechnique[] =
    overwriteWith === 'zeros' ? ['overwrite-zeros', 'overwrite-random'] : ['overwrite-random', 'overwrite-zeros']
  if (state.isTraining) return overwrites
  return [...ownTechniques(state), ...overwrites, 'nwipe']
}

function ownTechniques(state: DriveState): EraseTechnique[] {
  const { facts, nvme, mmc, scsi } = state
  if (nvme !== null || facts.mediaType === 'nvme') return nvmeTechniques
  if (facts.mediaType === 'emmc' || mmc?.canSanitize === true) return ['mmc-sanitize']
  // Sticks and cards obey nobody in the same way: only what is written can be read back.
  if (facts.mediaType === 'usb-stick' || facts.mediaType === 'sd-card' || facts.mediaType === 'virtual') return []
  if (scsi !== null || facts.bus === 'sas') return mayBeFlash(state) ? scsiFlashTechniques : scsiMagneticTechniques
  return mayBeFlash(state) ? ataFlashTechniques : ataMagneticTechniques
}

const ataMagneticTechniques: EraseTechnique[] = [
  'ata-sanitize-crypto',
  'ata-sanitize-overwrite',
  'ata-secure-erase-enhanced',
  'ata-secure-erase',
]
const ataFlashTechniques: EraseTechnique[] = [
  'ata-sanitize-crypto',
  'ata-sanitize-block',
  'ata-secure-erase-enhanced',
  'ata-sanitize-overwrite',
  'ata-secure-erase',
]
const nvmeTechniques: EraseTechnique[] = [
  'nvme-sanitize-crypto',
  'nvme-sanitize-block',
  'nvme-sanitize-overwrite',
  'nvme-format-crypto',
  'nvme-format-user-data',
]
const scsiMagneticTechniques: EraseTechnique[] = ['scsi-sanitize-crypto', 'scsi-sanitize-overwrite', 'scsi-format']
const scsiFlashTechniques: EraseTechnique[] = [
  'scsi-sanitize-crypto',
  'scsi-sanitize-block',
  'scsi-sanitize-overwrite',
  'scsi-format',
]

function recommend(
  options: readonly EraseOption[],
  state: DriveState,
  policy: ErasePolicy,
): EraseAdvice['recommended'] {
  const usable = options.filter(({ obstacles, technique }) => obstacles.length === 0 && technique !== 'nwipe')
  const purge = usable.find(({ level }) => level === 'purge')
  const cheap = usable.find(({ level, technique }) => level === 'purge' && isCheap(technique, state))
  const clear = usable.find(({ level, technique }) => level === 'clear' && isOfItsKind(technique, state))
  if (state.isTraining) return chosen(clear, 'TRAINING')
  const best = cheap ?? (policy.minimumLevel === 'purge' ? purge : undefined)
  if (best !== undefined) return chosen(best, purgeReason(best.technique))
  if (policy.minimumLevel === 'purge') return chosen(clear, 'CLEAR_ONLY_WAY')
  if (state.facts.mediaType === 'hdd') return chosen(clear, 'CLEAR_MAGNETIC')
  return chosen(clear, purge === undefined ? 'CLEAR_ONLY_WAY' : 'CLEAR_ASKED')
}

function chosen(option: EraseOption | undefined, reason: EraseReasonCode): EraseAdvice['recommended'] {
  return option === undefined ? null : { technique: option.technique, reason }
}

/** Seconds or minutes, no wear: worth it even where less is asked. */
function isCheap(technique: EraseTechnique, state: DriveState): boolean {
  return /-(crypto|block)$/.test(technique) || (technique === 'ata-secure-erase-enhanced' && mayBeFlash(state))
}

/** On magnetic media our own writing takes as long as the drive's, and can be resumed and followed. */
function isOfItsKind(technique: EraseTechnique, state: DriveState): boolean {
  return mayBeFlash(state) || technique.startsWith('overwrite-')
}

function purgeReason(technique: EraseTechnique): EraseReasonCode {
  if (technique.endsWith('-crypto')) return 'PURGE_BY_CRYPTO'
  if (technique.endsWith('-block')) return 'PURGE_BY_BLOCK'
  return technique.endsWith('-enhanced') ? 'PURGE_BY_ENHANCED' : 'PURGE_BY_OVERWRITE'
}
