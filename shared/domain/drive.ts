/** One storage medium as a reading sees it. `null` = looked and not known. */

export const mediaTypes = ['hdd', 'ssd', 'nvme', 'emmc', 'sd-card', 'usb-stick', 'optical', 'tape', 'virtual'] as const
export type MediaType = (typeof mediaTypes)[number]

/** Who told the serial: the drive itself, or something that stands in front of it and may lie. */
export const driveSerialSources = [
  'ata-identify',
  'nvme-identify',
  'scsi-vpd',
  'mmc-cid',
  'usb-bridge',
  'kernel',
  'label',
] as const
export type DriveSerialSource = (typeof driveSerialSources)[number]

export type DriveFacts = {
  /** Kernel name at the time of the reading ("sda"): never an identity. */
  deviceName: string | null
  manufacturer: string | null
  /** "Western Digital Blue" and the like, where the tool's database knows it. */
  family: string | null
  model: string | null
  serial: string | null
  serialSource: DriveSerialSource | null
  /** 0x-prefixed lower case hexadecimal, or the EUI/NGUID as NVMe prints it. */
  wwn: string | null
  firmware: string | null
  sizeBytes: number | null
  logicalSectorBytes: number | null
  physicalSectorBytes: number | null
  mediaType: MediaType | null
  /** "sata", "nvme", "usb", "sas", "ata", "mmc", "virtio"… */
  bus: string | null
  rotationPerMinute: number | null
  formFactor: string | null
  isRemovable: boolean | null
  isReadOnly: boolean | null
  /** Carries the running system. `null` = undetermined, which every rule takes as yes. */
  isSystemDrive: boolean | null
  partitions: PartitionFacts[]
  health: DriveHealthFacts | null
}

export type PartitionFacts = {
  deviceName: string | null
  label: string | null
  fileSystem: string | null
  sizeBytes: number | null
  mountPoints: string[]
  /** "BitLocker", "LUKS"…: seen from the header, never from the content. */
  encryption: string | null
}

/** Raw witnesses of a drive's health; the verdict is a rule of its own. */
export type DriveHealthFacts = {
  isSmartPassed: boolean | null
  powerOnHours: number | null
  powerCycleCount: number | null
  temperatureCelsius: number | null
  reallocatedSectorCount: number | null
  pendingSectorCount: number | null
  uncorrectableSectorCount: number | null
  reportedUncorrectableCount: number | null
  spinRetryCount: number | null
  /** NVMe and SSD wear, 0–255 as the standard allows more than 100. */
  percentageUsed: number | null
  availableSparePercent: number | null
  availableSpareThresholdPercent: number | null
  mediaErrorCount: number | null
  criticalWarning: number | null
  isSelfTestPassed: boolean | null
  bytesWritten: number | null
}
