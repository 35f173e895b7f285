// lsblk --json --bytes --output-all
import { z } from 'zod'
import type { DriveFacts, DriveSerialSource, MediaType } from '../../../../shared/domain/drive.ts'
import { driveWith } from '../../../../shared/domain/empty-drive.ts'
import { normaliseWwn, splitDriveName } from '../drive-names.ts'
import type { DriveReading } from '../drive-reading.ts'
import { cleanDriveSerial } from '../drive-serial.ts'
import { cleanText, parseJson, positive } from '../drive-text.ts'
import { type LsblkNode, LsblkNodeSchema } from './lsblk-json.schema.ts'
import { lsblkPartitions } from './lsblk-partitions.ts'

const DocumentSchema = z.object({ blockdevices: z.array(z.unknown()) })

/** The whole drives with their partitions; loops, RAM disks and mappings on their own are left out. */
export function parseLsblk(json: string): DriveReading[] {
  const document = DocumentSchema.safeParse(parseJson(json))
  if (!document.success) return []
  return document.data.blockdevices
    .slice(0, 4096)
    .map((node) => LsblkNodeSchema.safeParse(node).data)
    .filter((node) => node !== undefined && isDrive(node))
    .map((node) => readDrive(node as LsblkNode))
}

function isDrive({ type, name, kname }: LsblkNode): boolean {
  const device = kname ?? name ?? ''
  if (/^(?:loop|ram|zram|dm-|md|nbd|zd|fd)/.test(device) || /boot\d$|rpmb$/.test(device)) return false
  return type === 'disk' || type === 'rom' || type === 'tape'
}

function readDrive(node: LsblkNode): DriveReading {
  const deviceName = cleanText(node.kname ?? node.name)
  const wwn = normaliseWwn(node.wwn)
  const bus = busOf(deviceName, node)
  const serial = cleanDriveSerial(node.serial)
  const rawModel = cleanText(node.model)
  const facts: Partial<DriveFacts> = {
    ...splitDriveName(rawModel, { vendor: node.vendor ?? null, wwn }),
    deviceName,
    serial,
    serialSource: serial === null ? null : (serialSources[bus ?? ''] ?? 'kernel'),
    wwn,
    firmware: cleanText(node.rev),
    sizeBytes: positive(node.size),
    logicalSectorBytes: positive(node['log-sec']),
    physicalSectorBytes: positive(node['phy-sec']),
    mediaType: mediaTypeOf(node, bus),
    bus,
    isRemovable: node.rm ?? null,
    isReadOnly: node.ro ?? null,
    partitions: lsblkPartitions(node),
  }
  return { drive: driveWith(facts), rawModel }
}

// udev asks the drive itself on these buses; behind USB it takes the bridge's word.
const serialSources: Record<string, DriveSerialSource> = {
  sata: 'ata-identify',
  ata: 'ata-identify',
  nvme: 'nvme-identify',
  sas: 'scsi-vpd',
  usb: 'usb-bridge',
  mmc: 'mmc-cid',
}

function busOf(deviceName: string | null, { tran, subsystems }: LsblkNode): string | null {
  if (tran) return cleanText(tran)
  if (deviceName?.startsWith('nvme')) return 'nvme'
  if (deviceName?.startsWith('mmcblk')) return 'mmc'
  if (deviceName !== null && /^(?:vd|xvd)/.test(deviceName)) return 'virtio'
  return subsystems?.includes('usb') ? 'usb' : null
}

function mediaTypeOf(node: LsblkNode, bus: string | null): MediaType | null {
  if (node.type === 'rom') return 'optical'
  if (node.type === 'tape') return 'tape'
  if (bus === 'nvme') return 'nvme'
  if (bus === 'virtio') return 'virtual'
  // Only sysfs tells a soldered eMMC from a card in a slot, and a USB bridge says "rotational" of anything.
  if (bus === 'mmc') return null
  if (bus === 'usb') return node.rm ? 'usb-stick' : null
  if (node.rota === null || node.rota === undefined) return null
  return node.rota ? 'hdd' : 'ssd'
}
