import type { DriveFacts, PartitionFacts } from '../../../../shared/domain/drive.ts'
import { driveHealthWith, driveWith } from '../../../../shared/domain/empty-drive.ts'
import { parseHdparmIdentify } from '../linux/parse-hdparm-identify.ts'
import { parseLsblk } from '../linux/parse-lsblk.ts'
import { parseNvmeIdCtrl } from '../linux/parse-nvme-id-ctrl.ts'
import { parseNvmeSmartLog } from '../linux/parse-nvme-smart-log.ts'
import { parseSmartctlJson } from '../linux/parse-smartctl-json.ts'
import { parseSysblock } from '../linux/parse-sysblock.ts'
import { mergeFacts, type Witness } from '../merge-facts.ts'
import type { DriveTexts } from './drive-texts.ts'
import type { KernelFacts } from './kernel-facts.ts'

/**
 * Who the drive is, by the precedence of every reading. Its size, its sectors and whether it may be written are the
 * kernel's word alone: they are what would be written, and a tool tells them of the whole drive behind.
 */
export function driveFacts(
  name: string,
  texts: DriveTexts,
  { sysblock, kernel, partitions }: { sysblock: string | null; kernel: KernelFacts; partitions: PartitionFacts[] },
): Omit<DriveFacts, 'isSystemDrive'> {
  const certain = {
    deviceName: name,
    sizeBytes: kernel.sizeBytes,
    logicalSectorBytes: kernel.logicalSectorBytes,
    physicalSectorBytes: kernel.physicalSectorBytes,
    isReadOnly: kernel.isReadOnly,
    partitions,
  }
  if (name.startsWith('loop')) return { ...driveWith({ mediaType: 'virtual' }), ...certain }
  const { drives } = mergeFacts(witnesses(name, texts, sysblock)).facts
  return { ...driveWith(drives[0] ?? {}), ...certain }
}

function witnesses(name: string, texts: DriveTexts, sysblock: string | null): Witness[] {
  const told = (source: string, drive: DriveFacts | null | undefined): Witness[] =>
    drive ? [{ source, facts: { drives: [{ ...drive, deviceName: name }] } }] : []
  const listed = (readings: { drive: DriveFacts }[]) => readings.find(({ drive }) => drive.deviceName === name)?.drive
  const read = <T>(text: string | null, parse: (text: string) => T | null): T | null =>
    text === null ? null : parse(text)
  const health = read(texts.nvmeSmartLog, parseNvmeSmartLog)
  return [
    ...told('smartctl', read(texts.smartctl, parseSmartctlJson)?.drive),
    ...told('nvme-id-ctrl', read(texts.nvmeIdCtrl, parseNvmeIdCtrl)?.drive),
    ...told('nvme-smart-log', health === null ? null : driveWith({ health: driveHealthWith(health) })),
    ...told('hdparm', read(texts.hdparmIdentify, parseHdparmIdentify)?.drive),
    ...told('lsblk', listed(read(texts.lsblk, parseLsblk) ?? [])),
    ...told('sysblock', listed(read(sysblock, parseSysblock) ?? [])),
  ]
}

/** Pools of ZFS whose mark is on the drive; `null` when it is not known what is on it. */
export function zfsMarksOn(partitions: readonly PartitionFacts[]): string[] | null {
  if (partitions.every(({ fileSystem }) => fileSystem === null)) return null
  return partitions.filter(({ fileSystem }) => fileSystem === 'zfs_member').flatMap(({ label }) => label ?? [])
}
