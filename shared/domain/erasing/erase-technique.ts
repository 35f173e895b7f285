import type { MediaType } from '../drive.ts'
import type { ErasureLevel } from '../erasure.ts'

/** What can be done to a drive. Classes after NIST SP 800-88 Rev. 2 as read in Seagate's and nvme-cli's own sources. */
export const eraseTechniques = [
  'overwrite-zeros',
  'overwrite-random',
  'nwipe',
  'ata-secure-erase',
  'ata-secure-erase-enhanced',
  'ata-sanitize-crypto',
  'ata-sanitize-block',
  'ata-sanitize-overwrite',
  'nvme-format-user-data',
  'nvme-format-crypto',
  'nvme-sanitize-crypto',
  'nvme-sanitize-block',
  'nvme-sanitize-overwrite',
  'scsi-format',
  'scsi-sanitize-crypto',
  'scsi-sanitize-block',
  'scsi-sanitize-overwrite',
  'mmc-sanitize',
] as const
export type EraseTechnique = (typeof eraseTechniques)[number]

/** `overwrite` writes every visible byte by our own hand; the rest is asked of the drive or of another program. */
export type TechniqueFamily =
  | 'overwrite'
  | 'nwipe'
  | 'ata-security'
  | 'ata-sanitize'
  | 'nvme-format'
  | 'nvme-sanitize'
  | 'scsi'
  | 'mmc'

const families: readonly [RegExp, TechniqueFamily][] = [
  [/^overwrite-/, 'overwrite'],
  [/^nwipe$/, 'nwipe'],
  [/^ata-secure-erase/, 'ata-security'],
  [/^ata-sanitize/, 'ata-sanitize'],
  [/^nvme-format/, 'nvme-format'],
  [/^nvme-sanitize/, 'nvme-sanitize'],
  [/^scsi-/, 'scsi'],
  [/^mmc-/, 'mmc'],
]

export function familyOf(technique: EraseTechnique): TechniqueFamily {
  const found = families.find(([pattern]) => pattern.test(technique))
  if (found === undefined) throw new Error(`No family for ${technique}`)
  return found[1]
}

/** Every byte by our own hand; what a drive or another program did needs markers that must change. */
export function isOwnOverwrite(technique: EraseTechnique): boolean {
  return familyOf(technique) === 'overwrite'
}

export function isFirmwareTechnique(technique: EraseTechnique): boolean {
  return !['overwrite', 'nwipe'].includes(familyOf(technique))
}

/**
 * What is left on the medium. `unknown`: vendor pattern, zeros, ones or noise; only what was there must be gone.
 */
export type ExpectedContent = 'zeros' | 'random-of-seed' | 'uniform' | 'unknown'

export function expectedContent(technique: EraseTechnique): ExpectedContent {
  if (technique === 'overwrite-zeros') return 'zeros'
  if (technique === 'overwrite-random') return 'random-of-seed'
  if (/sanitize-(block|overwrite)$|^mmc-/.test(technique)) return 'uniform'
  return 'unknown'
}

const purging: ReadonlySet<EraseTechnique> = new Set<EraseTechnique>([
  'ata-secure-erase-enhanced',
  'ata-sanitize-crypto',
  'ata-sanitize-block',
  'ata-sanitize-overwrite',
  'nvme-sanitize-crypto',
  'nvme-sanitize-block',
  'nvme-sanitize-overwrite',
  'scsi-sanitize-crypto',
  'scsi-sanitize-block',
  'scsi-sanitize-overwrite',
])

/** The highest level that the technique may be called on this medium. Format and plain overwrites are never promoted. */
export function reachOf(technique: EraseTechnique, _mediaType: MediaType | null): ErasureLevel {
  return purging.has(technique) ? 'purge' : 'clear'
}
