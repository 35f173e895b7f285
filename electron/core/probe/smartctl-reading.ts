import type { DriveFacts, DriveHealthFacts, DriveSerialSource, MediaType } from '../../../shared/domain/drive.ts'
import { driveHealthWith, driveWith } from '../../../shared/domain/empty-drive.ts'
import { type DriveModelCode, decodeDriveModel } from './drive-model-codes.ts'
import { splitDriveName } from './drive-names.ts'
import { cleanDriveSerial } from './drive-serial.ts'
import { cleanText, counter, plausibleTemperature, positive } from './drive-text.ts'
import { healthOfAttributes, plausibleHours, type SmartAttribute } from './smart-attributes.ts'

export type SmartctlReading = {
  drive: DriveFacts
  /** What the drive calls itself, maker included, as the tool printed it. */
  rawModel: string | null
  attributes: SmartAttribute[]
  isSmartAvailable: boolean | null
  isSmartEnabled: boolean | null
  /** SCSI's word for things that are no drives: "enclosure", "cd/dvd", "storage array". */
  deviceType: string | null
  /** The speed as the drive tells it; the drive's fact may also come from its model number. */
  toldRotationPerMinute: number | null
  /**
   * Unreadable sectors in the drive's log of its last errors; `null` when no log was printed. No part of the health:
   * the log keeps the errors of a bad cable or of years ago, and drives that people found sound have some.
   */
  loggedUncorrectableCount: number | null
}

/** What both of smartctl's outputs tell, before any rule is applied. */
export type SmartctlEvidence = {
  deviceName: string | null
  protocol: 'ata' | 'nvme' | 'scsi' | null
  model: string | null
  vendor: string | null
  family: string | null
  serial: string | null
  wwn: string | null
  firmware: string | null
  sizeBytes: number | null
  logicalSectorBytes: number | null
  physicalSectorBytes: number | null
  /** 0 = says that it does not turn; `null` = says nothing. */
  rotationPerMinute: number | null
  formFactor: string | null
  hasSataVersion: boolean
  transport: string | null
  deviceType: string | null
  pciVendorId: number | null
  canTrim: boolean | null
  isKnownToTool: boolean
  isSmartAvailable: boolean | null
  isSmartEnabled: boolean | null
  attributes: SmartAttribute[]
  loggedUncorrectableCount: number | null
  /** What is told outside the attribute table: it beats the table. */
  health: Partial<DriveHealthFacts>
}

/** The facts that smartctl's evidence supports; an enclosure or a RAID controller answers too, but is no drive. */
export function readSmartctl(evidence: SmartctlEvidence): SmartctlReading {
  const { attributes, isSmartAvailable, isSmartEnabled, loggedUncorrectableCount } = evidence
  const deviceType = cleanText(evidence.deviceType)
  const isDrive =
    deviceType === null || !/^(?:enclosure|processor|storage array|scanner|printer|medium changer)/i.test(deviceType)
  const rawModel = isDrive ? cleanText(evidence.model) : null
  const drive = isDrive ? readDrive(evidence) : driveWith({})
  return {
    drive,
    rawModel,
    attributes,
    isSmartAvailable,
    isSmartEnabled,
    deviceType,
    toldRotationPerMinute: toldRotation(evidence),
    loggedUncorrectableCount,
  }
}

function readDrive(evidence: SmartctlEvidence): DriveFacts {
  const { wwn, vendor, pciVendorId } = evidence
  const rawModel = cleanText(evidence.model)
  const { manufacturer, model } = splitDriveName(rawModel, { vendor, wwn, pciVendorId })
  const serial = cleanDriveSerial(evidence.serial)
  const mediaType = mediaTypeOf(evidence, rawModel, manufacturer)
  const code = decodeDriveModel(model, evidence.family)
  return driveWith({
    deviceName: cleanText(evidence.deviceName?.replace(/^\/dev\//, '')),
    manufacturer,
    family: cleanText(evidence.family),
    model,
    serial,
    serialSource: serial === null ? null : serialSourceOf(evidence),
    wwn,
    firmware: cleanText(evidence.firmware),
    sizeBytes: positive(evidence.sizeBytes),
    logicalSectorBytes: positive(evidence.logicalSectorBytes),
    physicalSectorBytes: positive(evidence.physicalSectorBytes),
    mediaType,
    bus: busOf(evidence, code),
    rotationPerMinute: rotationOf(evidence, mediaType, code),
    formFactor: formFactorInInches(evidence.formFactor) ?? code.formFactor,
    health: healthOf(evidence),
  })
}

/** SCSI without a named transport may be a USB bridge or a RAID controller speaking for the drive. */
function serialSourceOf({ protocol, transport }: SmartctlEvidence): DriveSerialSource | null {
  if (protocol === 'ata') return 'ata-identify'
  if (protocol === 'nvme') return 'nvme-identify'
  return protocol === 'scsi' && transport !== null ? 'scsi-vpd' : null
}

const virtualMakers = new Set(['QEMU', 'VMware', 'VirtualBox', 'Msft', 'Xen'])
const makersOfHardDrivesOnly = new Set(['Quantum', 'Maxtor', 'Conner', 'ExcelStor'])

function mediaTypeOf(evidence: SmartctlEvidence, model: string | null, manufacturer: string | null): MediaType | null {
  const { deviceType, protocol, rotationPerMinute } = evidence
  if (deviceType !== null && /^(?:cd|dvd)/i.test(deviceType)) return 'optical'
  if (deviceType !== null && /^tape/i.test(deviceType)) return 'tape'
  if (protocol === 'nvme') return 'nvme'
  if (manufacturer !== null && virtualMakers.has(manufacturer)) return 'virtual'
  if (rotationPerMinute !== null) return rotationPerMinute > 1 ? 'hdd' : 'ssd'
  if (evidence.canTrim || /\bSSDs?\b|^SSD/.test(`${model ?? ''} ${evidence.family ?? ''}`)) return 'ssd'
  // Drives older than ATA-8 do not tell their speed; only turning platters have these attributes.
  const turns = evidence.attributes.some(({ name }) => /^(?:Spin_Up_Time|Seek_Error_Rate|Spin_Retry_Count)$/.test(name))
  return turns || (manufacturer !== null && makersOfHardDrivesOnly.has(manufacturer)) ? 'hdd' : null
}

function rotationOf(evidence: SmartctlEvidence, mediaType: MediaType | null, code: DriveModelCode) {
  if (evidence.rotationPerMinute !== null) return toldRotation(evidence)
  return mediaType === 'hdd' ? code.rotationPerMinute : null
}

/** 1 is ATA's code for "does not rotate"; smartctl passes it on for some bridges. */
function toldRotation({ rotationPerMinute: told }: SmartctlEvidence): number | null {
  return told !== null && told > 1 ? told : null
}

function busOf({ protocol, hasSataVersion, transport }: SmartctlEvidence, code: DriveModelCode): string | null {
  if (protocol === 'nvme') return 'nvme'
  if (hasSataVersion) return 'sata'
  if (transport !== null && /\bSAS\b/.test(transport)) return 'sas'
  if (transport !== null && /fibre/i.test(transport)) return 'fibre-channel'
  if (transport !== null && /iscsi/i.test(transport)) return 'iscsi'
  if (transport !== null && /parallel/i.test(transport)) return 'scsi'
  return protocol === 'ata' ? code.bus : null
}

/** "2.5", "3.5", "1.8", "M.2", "mSATA": as people say it, without "inches". */
function formFactorInInches(text: string | null): string | null {
  const cleaned = cleanText(text)
  if (cleaned === null) return null
  const inches = /^[<>]?\s*(\d(?:\.\d+)?)\s*inch/.exec(cleaned)?.[1]
  return inches ?? (/^unknown/i.test(cleaned) ? null : cleaned)
}

function healthOf({ attributes, health, isKnownToTool }: SmartctlEvidence): DriveHealthFacts | null {
  const told = Object.entries(health).filter(([, value]) => value !== null && value !== undefined)
  if (told.length === 0 && attributes.length === 0) return null
  const facts = driveHealthWith({ ...healthOfAttributes(attributes, isKnownToTool), ...Object.fromEntries(told) })
  return {
    ...facts,
    powerOnHours: plausibleHours(facts.powerOnHours),
    powerCycleCount: counter(facts.powerCycleCount),
    temperatureCelsius: plausibleTemperature(facts.temperatureCelsius),
  }
}
