// lshw -json   (also -xml)
import type { DriveFacts } from '../../../../shared/domain/drive.ts'
import { driveWith } from '../../../../shared/domain/empty-drive.ts'
import { splitDriveName } from '../drive-names.ts'
import { cleanDriveSerial } from '../drive-serial.ts'
import { cleanText, tellText } from '../placeholders.ts'
import type { LshwNode } from './parse-lshw-tree.ts'

/** Drives with a medium in them; card readers without a card, and optical drives, are left out. */
export function drivesFromLshw(nodes: LshwNode[]): DriveFacts[] {
  return lshwDriveNodes(nodes).map(driveFrom)
}

export function lshwDriveNodes(nodes: LshwNode[]): LshwNode[] {
  return nodes.filter((node) => isDisk(node) || isNvme(node))
}

function isDisk({ class: nodeClass, id, size }: LshwNode): boolean {
  return nodeClass === 'disk' && /^(?:disk|namespace)(:\d+)?$/.test(id) && size !== null
}

function isNvme({ class: nodeClass, id, logicalName }: LshwNode): boolean {
  return nodeClass === 'storage' && /^nvme/.test(id) && logicalName !== null
}

function driveFrom(node: LshwNode): DriveFacts {
  const { manufacturer, model } = splitDriveName(tellText(node.product), { vendor: tellText(node.vendor) })
  return driveWith({
    deviceName: cleanText(node.logicalName?.replace(/^\/dev\//, '')),
    manufacturer,
    model,
    serial: cleanDriveSerial(node.serial),
    serialSource: cleanDriveSerial(node.serial) === null ? null : 'kernel',
    firmware: tellText(node.version),
    sizeBytes: node.size,
    logicalSectorBytes: sectorBytes(node.settings.logicalsectorsize),
    physicalSectorBytes: sectorBytes(node.settings.sectorsize),
    bus: busOf(node),
  })
}

function busOf({ description, path, class: nodeClass }: LshwNode): string | null {
  if (path.some((id) => id.startsWith('usb'))) return 'usb'
  if (nodeClass === 'storage') return 'nvme'
  return /^ATA Disk$/.test(description ?? '') ? 'sata' : null
}

function sectorBytes(text: string | undefined): number | null {
  return /^\d{3,5}$/.test(text ?? '') ? Number(text) : null
}
