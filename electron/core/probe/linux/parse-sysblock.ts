// the files of /sys/block/*, gathered as JSON: {"sda": {"size": "…", "device": {"model": "…", "subsystem": ["link", "…"]}}}
import { z } from 'zod'
import type { DriveFacts, DriveSerialSource, MediaType } from '../../../../shared/domain/drive.ts'
import { driveWith } from '../../../../shared/domain/empty-drive.ts'
import { normaliseWwn, splitDriveName } from '../drive-names.ts'
import type { DriveReading } from '../drive-reading.ts'
import { cleanDriveSerial } from '../drive-serial.ts'
import { cleanText, parseJson, positive, wholeNumber } from '../drive-text.ts'

const text = z.string().optional().catch(undefined)
const link = z
  .tuple([z.literal('link'), z.string()])
  .optional()
  .catch(undefined)
const fields = <T extends z.ZodRawShape>(shape: T) => z.object(shape).optional().catch(undefined)

const BlockSchema = z.object({
  size: text,
  removable: text,
  ro: text,
  serial: text,
  wwid: text,
  queue: fields({ rotational: text, logical_block_size: text, physical_block_size: text }),
  device: fields({
    model: text,
    vendor: text,
    rev: text,
    serial: text,
    firmware_rev: text,
    vpd_pg80: text,
    wwid: text,
    subsystem: link,
    /** Where the device hangs: holds "/usb3/", "/virtio2/"… */
    path: text,
    type: text,
    name: text,
    cid: text,
  }),
})
type Block = z.infer<typeof BlockSchema>

const TreeSchema = z.record(z.string(), z.unknown())

/** Loops, RAM disks and what is built upon drives are not drives; neither are the hardware boot areas of eMMC. */
const notDrives = /^(?:loop|ram|zram|dm-|md|nbd|drbd|zd|fd|bcache|mmcblk\d+(?:boot|rpmb|gp))/

/** The whole drives of a sysfs tree. The kernel cuts SCSI models at 16 and firmware at 4 characters: other tools know more. */
export function parseSysblock(json: string): DriveReading[] {
  const document = parseJson(json)
  const wrapped = z.object({ sys: z.object({ block: TreeSchema }) }).safeParse(document)
  const tree = wrapped.success ? wrapped : TreeSchema.safeParse(document)
  if (!tree.success) return []
  const blocks: Record<string, unknown> = 'sys' in tree.data && wrapped.success ? wrapped.data.sys.block : tree.data
  return Object.entries(blocks)
    .filter(([name, node]) => !notDrives.test(name) && typeof node === 'object' && node !== null)
    .slice(0, 4096)
    .map(([name, node]) => readBlock(name, BlockSchema.safeParse(node).data ?? {}))
    .filter(({ drive }) => drive.model !== null || drive.sizeBytes !== null)
}

function readBlock(name: string, block: Block): DriveReading {
  const { device } = block
  const rawModel = cleanText(device?.model ?? device?.name)
  const wwn = normaliseWwn(device?.wwid ?? block.wwid)
  const { serial, serialSource } = serialOf(name, block)
  const bus = busOf(name, block)
  const sectors = wholeNumber(block.size?.trim())
  const facts: Partial<DriveFacts> = {
    ...splitDriveName(rawModel, { vendor: device?.vendor ?? null, wwn }),
    deviceName: name,
    serial,
    serialSource: serial === null ? null : serialSource,
    wwn,
    firmware: cleanText(device?.firmware_rev ?? device?.rev),
    // Always in units of 512 bytes, whatever the drive's own sector is.
    sizeBytes: sectors === null ? null : positive(sectors * 512),
    logicalSectorBytes: positive(wholeNumber(block.queue?.logical_block_size?.trim())),
    physicalSectorBytes: positive(wholeNumber(block.queue?.physical_block_size?.trim())),
    mediaType: mediaTypeOf(name, bus, block),
    bus,
    isRemovable: flag(block.removable),
    isReadOnly: flag(block.ro),
  }
  return { drive: driveWith(facts), rawModel }
}

function flag(value: string | undefined): boolean | null {
  const bit = value?.trim()
  return bit === '1' ? true : bit === '0' ? false : null
}

function busOf(name: string, { device }: Block): string | null {
  if (name.startsWith('nvme')) return 'nvme'
  if (name.startsWith('mmcblk')) return 'mmc'
  if (/^(?:vd|xvd)/.test(name)) return 'virtio'
  if (device?.path?.includes('/usb')) return 'usb'
  if (device?.vendor?.trim() === 'ATA') return 'sata'
  return device?.subsystem && /(?:^|\/)scsi$/.test(device.subsystem[1]) ? 'scsi' : null
}

function mediaTypeOf(name: string, bus: string | null, { queue, removable, device }: Block): MediaType | null {
  if (bus === 'nvme') return 'nvme'
  if (bus === 'mmc') return device?.type?.trim() === 'SD' ? 'sd-card' : device?.type?.trim() === 'MMC' ? 'emmc' : null
  if (bus === 'virtio') return 'virtual'
  if (/^sr\d/.test(name)) return 'optical'
  if (/^st\d/.test(name)) return 'tape'
  // USB bridges leave the kernel's default, "rotational", whatever lies behind them.
  if (bus === 'usb') return flag(removable) ? 'usb-stick' : null
  const rotational = flag(queue?.rotational)
  return rotational === null ? null : rotational ? 'hdd' : 'ssd'
}

function serialOf(name: string, block: Block): { serial: string | null; serialSource: DriveSerialSource } {
  const { device } = block
  if (name.startsWith('nvme')) return { serial: cleanDriveSerial(device?.serial), serialSource: 'nvme-identify' }
  if (name.startsWith('mmcblk')) return { serial: cleanDriveSerial(device?.serial), serialSource: 'mmc-cid' }
  const fromPage = cleanDriveSerial(serialOfPage(device?.vpd_pg80))
  const isUsb = device?.path?.includes('/usb') ?? false
  if (fromPage !== null) return { serial: fromPage, serialSource: isUsb ? 'usb-bridge' : 'scsi-vpd' }
  return { serial: cleanDriveSerial(block.serial ?? device?.serial), serialSource: 'kernel' }
}

/**
 * SCSI's Unit Serial Number page: four bytes of header, the last two the length, then the padded text. Read as text
 * the header may have lost its zero bytes; what is left of it is the length's low byte.
 */
function serialOfPage(page: string | undefined): string | null {
  if (page === undefined) return null
  if (page.charCodeAt(0) === 0) return page.slice(4, 4 + page.charCodeAt(2) * 256 + page.charCodeAt(3))
  const rest = page.replace(/^[\u0080\ufffd]/, '')
  return rest.charCodeAt(0) === rest.length - 1 || rest.charCodeAt(0) < 0x20 ? rest.slice(1) : rest
}
