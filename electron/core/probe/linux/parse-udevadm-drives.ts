// udevadm info --export-db
import type { DriveFacts, DriveSerialSource, MediaType } from '../../../../shared/domain/drive.ts'
import { driveWith } from '../../../../shared/domain/empty-drive.ts'
import { normaliseWwn, splitDriveName } from '../drive-names.ts'
import type { DriveReading } from '../drive-reading.ts'
import { cleanDriveSerial } from '../drive-serial.ts'
import { cleanText, wholeNumber } from '../drive-text.ts'
import { parseUdevadm, type UdevRecord } from './parse-udevadm.ts'

const notDrives = /^(?:loop|ram|zram|dm-|md|nbd|zd|fd|mmcblk\d+(?:boot|rpmb))/

/** The whole drives that udev knows. */
export function parseUdevadmDrives(text: string): DriveReading[] {
  return parseUdevadm(text).filter(isDrive).map(readDrive)
}

function isDrive({ name, path, properties }: UdevRecord): boolean {
  const deviceName = nameOf(name, properties)
  if (deviceName === null || notDrives.test(deviceName)) return false
  if (properties.get('DEVTYPE') === 'partition') return false
  const subsystem = properties.get('SUBSYSTEM')
  if (subsystem !== undefined) return subsystem === 'block'
  // Versions of 2009 print neither path nor subsystem.
  return (
    path.includes('/block/') ||
    (path === '' && /^(?:sd[a-z]+|hd[a-z]|nvme\d+n\d+|mmcblk\d+|sr\d+|vd[a-z])$/.test(deviceName))
  )
}

function nameOf(name: string | null, properties: UdevRecord['properties']): string | null {
  return cleanText(name ?? properties.get('DEVNAME')?.replace(/^\/dev\//, ''))
}

const serialSources: Record<string, DriveSerialSource> = {
  ata: 'ata-identify',
  nvme: 'nvme-identify',
  usb: 'usb-bridge',
  scsi: 'scsi-vpd',
  mmc: 'mmc-cid',
}

function readDrive({ name, properties }: UdevRecord): DriveReading {
  const deviceName = nameOf(name, properties)
  const bus = busOf(deviceName, properties)
  const rawModel =
    decodeName(properties.get('ID_MODEL_ENC')) ?? decodeName(properties.get('ID_MODEL')?.replaceAll('_', ' '))
  const isAta = properties.get('ID_ATA') === '1' || properties.get('ID_BUS') === 'ata'
  const serial = cleanDriveSerial(properties.get('ID_SERIAL_SHORT') ?? properties.get('ID_SCSI_SERIAL'))
  const wwn = normaliseWwn(properties.get('ID_WWN_WITH_EXTENSION') ?? properties.get('ID_WWN'))
  const facts: Partial<DriveFacts> = {
    ...splitDriveName(rawModel, { vendor: decodeName(properties.get('ID_VENDOR_ENC')), wwn }),
    deviceName,
    serial,
    serialSource: serial === null ? null : (serialSources[isAta ? 'ata' : (bus ?? '')] ?? 'kernel'),
    wwn,
    firmware: cleanText(properties.get('ID_REVISION')),
    ...rotationOf(properties),
    bus,
  }
  const mediaType = mediaTypeOf(deviceName, bus, properties) ?? facts.mediaType ?? null
  return { drive: driveWith({ ...facts, mediaType }), rawModel }
}

/** "QEMU\x20HARDDISK\x20\x20": udev's way of keeping blanks. */
function decodeName(text: string | undefined): string | null {
  const decoded = text
    ?.slice(0, 1024)
    .replace(/\\x([0-9a-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  return cleanText(decoded)
}

function busOf(deviceName: string | null, properties: UdevRecord['properties']): string | null {
  if (deviceName?.startsWith('nvme')) return 'nvme'
  if (deviceName?.startsWith('mmcblk')) return 'mmc'
  if (properties.has('ID_USB_DRIVER') || properties.get('ID_BUS') === 'usb') return 'usb'
  if (properties.get('ID_ATA_SATA') === '1') return 'sata'
  return cleanText(properties.get('ID_BUS'))
}

function mediaTypeOf(
  deviceName: string | null,
  bus: string | null,
  properties: UdevRecord['properties'],
): MediaType | null {
  if (bus === 'nvme') return 'nvme'
  if (properties.get('ID_CDROM') === '1' || properties.get('ID_TYPE') === 'cd') return 'optical'
  if (properties.get('ID_TYPE') === 'tape') return 'tape'
  return deviceName !== null && /^(?:vd|xvd)/.test(deviceName) ? 'virtual' : null
}

function rotationOf(properties: UdevRecord['properties']): Pick<DriveFacts, 'rotationPerMinute' | 'mediaType'> {
  const told = wholeNumber(properties.get('ID_ATA_ROTATION_RATE_RPM'))
  if (told === null) return { rotationPerMinute: null, mediaType: null }
  return told > 1 ? { rotationPerMinute: told, mediaType: 'hdd' } : { rotationPerMinute: null, mediaType: 'ssd' }
}
