import type { DriveFacts, PartitionFacts } from '../../../../shared/domain/drive.ts'
import type { DriveHealthJudgement } from '../../../../shared/domain/drive-health.ts'
import type { DriveState, HiddenAreas } from '../../../../shared/domain/erasing/drive-state.ts'
import { formatDriveSize } from '../../../../shared/i18n/format.ts'
import type { useWords } from '../../i18n/use-words.ts'

type Words = ReturnType<typeof useWords>

const buses = ['sata', 'usb', 'nvme', 'mmc', 'sas', 'scsi', 'virtio'] as const

/** "SATA 2" from "sata 2"; a place of another shape is shown as it is. */
export function portWords(port: string | null, { t }: Pick<Words, 't'>): string | null {
  const [bus = '', name = ''] = port?.split(' ') ?? []
  const known = buses.find((one) => one === bus)
  return known === undefined ? port : t(`erasing.port.${known}`, { name })
}

/** Decimal and to the tenth, as rates are compared: "112,4 Mo/s". */
export function rateWords(
  bytesPerSecond: number | null,
  { t, language }: Pick<Words, 't' | 'language'>,
): string | null {
  return bytesPerSecond === null ? null : t('erasing.pages.at', { value: formatDriveSize(bytesPerSecond, language) })
}

export function mediumWords({ mediaType, bus }: DriveFacts, { t }: Pick<Words, 't'>): string | null {
  const medium = mediaType === null ? null : t(`erasing.mediaType.${mediaType}`)
  // "NVMe SSD · nvme" says one thing twice.
  const parts = [medium, mediaType === 'nvme' || bus === null ? null : bus.toUpperCase()].filter(
    (part) => part !== null,
  )
  return parts.length === 0 ? null : parts.join(' · ')
}

export function healthWords({ verdict, reasons }: DriveHealthJudgement, { t, number }: Words): string {
  const said = reasons
    .filter(({ code }) => code !== 'NO_EVIDENCE')
    .map(({ code, value }) => t(`codes.driveHealthReason.${code}`, { value: value === null ? '' : number(value) }))
  return [t(`codes.driveHealth.${verdict}`), ...said].join(', ')
}

export type LockKind = 'free' | 'frozen' | 'locked' | 'enabled' | 'unsupported' | 'sanitizing' | 'notApplicable'

/** What would refuse an erasure by the drive itself; `null` where the drive did not say. */
export function lockKind({ ata, nvme }: DriveState): LockKind | null {
  const status = ata?.sanitizeStatus ?? nvme?.sanitizeStatus ?? null
  if (status?.outcome === 'in-progress') return 'sanitizing'
  if (ata === null) return 'notApplicable'
  if (ata.isSecuritySupported === false) return 'unsupported'
  if (ata.isLocked === true) return 'locked'
  if (ata.isFrozen === true) return 'frozen'
  if (ata.isLocked === null || ata.isFrozen === null) return null
  return ata.isEnabled === true ? 'enabled' : 'free'
}

/** One word when both areas agree; both by name when they do not. */
export function hiddenWords(hidden: HiddenAreas, { t, number }: Pick<Words, 't' | 'number'>): string {
  const { hpa, dco, visibleSectors, nativeSectors } = hidden
  if (visibleSectors !== null && nativeSectors !== null && nativeSectors > visibleSectors) {
    return t('erasing.pages.drives.hiddenSectors', { value: number(nativeSectors - visibleSectors) })
  }
  const asked = [hpa, dco].filter((area) => area !== 'not-applicable')
  const [only = 'not-applicable'] = asked
  if (asked.every((area) => area === only)) return t(`erasing.hiddenArea.${only}`)
  return t('erasing.pages.drives.hpaAndDco', {
    hpa: t(`erasing.hiddenArea.${hpa}`),
    dco: t(`erasing.hiddenArea.${dco}`),
  })
}

/** "DATA (NTFS, BitLocker)": what a person would recognise of a partition. */
export function partitionWords({ label, fileSystem, encryption, deviceName }: PartitionFacts): string {
  const nature = [fileSystem, encryption].filter((part) => part !== null).join(', ')
  const name = label ?? (nature === '' ? deviceName : null)
  if (name === null) return nature
  return nature === '' ? name : `${name} (${nature})`
}
