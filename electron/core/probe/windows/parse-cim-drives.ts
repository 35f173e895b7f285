// Get-CimInstance Win32_DiskDrive | Select-Object * | ConvertTo-Json
// Get-CimInstance -Namespace root/Microsoft/Windows/Storage MSFT_PhysicalDisk | Select-Object * | ConvertTo-Json
import type { DriveFacts, DriveSerialSource, MediaType } from '../../../../shared/domain/drive.ts'
import { driveWith } from '../../../../shared/domain/empty-drive.ts'
import { splitDriveName } from '../drive-names.ts'
import type { DriveReading } from '../drive-reading.ts'
import { cleanDriveSerial } from '../drive-serial.ts'
import { cleanText, positive, wholeNumber } from '../drive-text.ts'
import { decodeWindowsSerial } from './windows-serial.ts'
import { type WmiRecord, wmiRecords } from './wmi-records.ts'

/** Drives as Win32_DiskDrive lists them. Its size is cut down to whole cylinders: up to 8 MB too small. */
export function parseCimDiskDrives(text: string): DriveReading[] {
  return wmiRecords(text).map((record) => {
    const bus = diskDriveBus(record)
    const { serial, serialSource } = serialOf(record, bus)
    const rawModel = modelOf(record)
    const facts: Partial<DriveFacts> = {
      ...splitDriveName(rawModel),
      deviceName: deviceNameOf(record.get('deviceid') ?? record.get('name')),
      serial,
      serialSource,
      firmware: cleanText(record.get('firmwarerevision')),
      sizeBytes: positive(wholeNumber(record.get('size'))),
      logicalSectorBytes: positive(wholeNumber(record.get('bytespersector'))),
      mediaType: bus === 'nvme' ? 'nvme' : /virtual/i.test(rawModel ?? '') ? 'virtual' : null,
      bus,
      isRemovable: record.has('mediatype') ? /removable|external/i.test(record.get('mediatype') ?? '') : null,
    }
    return { drive: driveWith(facts), rawModel }
  })
}

/** "Samsung SSD 860 EVO 500GB ATA Device": Windows adds the bus and the kind. */
function modelOf(record: WmiRecord): string | null {
  const model = cleanText(record.get('model') ?? record.get('friendlyname'))
  return cleanText(model?.replace(/ (?:ATA|USB|SCSI|SATA|NVMe|SAS|IEEE 1394 SBP2)(?: Disk)? Device$/i, ''))
}

function deviceNameOf(path: string | undefined): string | null {
  const number = /PHYSICALDRIVE(\d{1,4})$/i.exec(path ?? '')?.[1]
  return number === undefined ? null : `PhysicalDrive${number}`
}

/** The interface type says SCSI of NVMe and SATA alike; the plug-and-play path knows better. */
function diskDriveBus(record: WmiRecord): string | null {
  const path = record.get('pnpdeviceid') ?? ''
  const told = record.get('interfacetype')?.toUpperCase()
  if (/VEN_NVME|NVME/i.test(path)) return 'nvme'
  if (/^USBSTOR|^UASP|\\USB/i.test(path) || told === 'USB') return 'usb'
  if (/^SD\\|^SDBUS/i.test(path)) return 'mmc'
  if (/^IDE\\/i.test(path) || told === 'IDE') return 'ata'
  return told === 'SCSI' ? 'scsi' : null
}

function serialOf(record: WmiRecord, bus: string | null): Pick<DriveFacts, 'serial' | 'serialSource'> {
  const serial = cleanDriveSerial(decodeWindowsSerial(record.get('serialnumber')))
  return { serial, serialSource: serial === null ? null : (serialSources[bus ?? ''] ?? 'kernel') }
}

const serialSources: Record<string, DriveSerialSource> = {
  nvme: 'nvme-identify',
  ata: 'ata-identify',
  sata: 'ata-identify',
  sas: 'scsi-vpd',
  usb: 'usb-bridge',
  mmc: 'mmc-cid',
}

// The numbers of MSFT_PhysicalDisk: BusType and MediaType.
const busTypes: Record<string, string> = {
  '1': 'scsi',
  '3': 'ata',
  '7': 'usb',
  '10': 'sas',
  '11': 'sata',
  '12': 'mmc',
  '13': 'mmc',
  '17': 'nvme',
}
const mediaTypes: Record<string, MediaType> = { '3': 'hdd', '4': 'ssd' }

/** Drives as the Storage namespace lists them: exact sizes, and the kind of medium. */
export function parseCimPhysicalDisks(text: string): DriveReading[] {
  return wmiRecords(text).map((record) => {
    const bus = busTypes[record.get('bustype') ?? ''] ?? null
    const { serial, serialSource } = serialOf(record, bus)
    const rawModel = modelOf(record)
    const speed = wholeNumber(record.get('spindlespeed'))
    const facts: Partial<DriveFacts> = {
      ...splitDriveName(rawModel, { vendor: record.get('manufacturer') ?? null }),
      deviceName: /^\d{1,4}$/.test(record.get('deviceid') ?? '') ? `PhysicalDrive${record.get('deviceid')}` : null,
      serial,
      serialSource,
      firmware: cleanText(record.get('firmwareversion')),
      sizeBytes: positive(wholeNumber(record.get('size'))),
      logicalSectorBytes: positive(wholeNumber(record.get('logicalsectorsize'))),
      physicalSectorBytes: positive(wholeNumber(record.get('physicalsectorsize'))),
      mediaType: bus === 'nvme' ? 'nvme' : (mediaTypes[record.get('mediatype') ?? ''] ?? null),
      bus,
      // 0xFFFFFFFF means that the speed is not known.
      rotationPerMinute: speed !== null && speed > 1 && speed < 100_000 ? speed : null,
    }
    return { drive: driveWith(facts), rawModel }
  })
}
