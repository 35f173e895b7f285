import type { PartitionFacts } from '../../../../shared/domain/drive.ts'
import { cleanText, positive } from '../drive-text.ts'
import { type LsblkNode, LsblkNodeSchema } from './lsblk-json.schema.ts'

const deepestNesting = 12
const mostPartitions = 256

/**
 * The partitions of a drive, each with every place where it or what is built upon it (LUKS, LVM, RAID) is mounted.
 * A drive that is used whole, without a partition table, appears as one partition under its own name.
 */
export function lsblkPartitions(drive: LsblkNode): PartitionFacts[] {
  const partitions = childrenOf(drive).filter(({ type }) => type === 'part')
  const isUsedWhole = partitions.length === 0 && (drive.fstype || mountPointsOf(drive, 0).length > 0)
  const nodes = isUsedWhole ? [drive] : partitions
  return nodes.slice(0, mostPartitions).map((node) => ({
    deviceName: cleanText(node.kname ?? node.name),
    label: cleanText(node.label ?? node.partlabel),
    fileSystem: cleanText(node.fstype),
    sizeBytes: positive(node.size),
    mountPoints: mountPointsOf(node, 0),
    encryption: encryptionOf(node.fstype),
  }))
}

function childrenOf({ children }: LsblkNode): LsblkNode[] {
  const nodes = (children ?? []).slice(0, mostPartitions).map((child) => LsblkNodeSchema.safeParse(child).data)
  return nodes.filter((node) => node !== undefined)
}

function mountPointsOf(node: LsblkNode, depth: number): string[] {
  const own = [...(node.mountpoints ?? []), node.mountpoint].filter(
    (point) => typeof point === 'string' && point !== '',
  )
  const below = depth < deepestNesting ? childrenOf(node).flatMap((child) => mountPointsOf(child, depth + 1)) : []
  return [...new Set([...own, ...below])].filter((point) => point !== null && point !== undefined)
}

function encryptionOf(fileSystem: string | null | undefined): string | null {
  if (!fileSystem) return null
  if (/^crypto_LUKS$/i.test(fileSystem)) return 'LUKS'
  if (/^BitLocker$/i.test(fileSystem)) return 'BitLocker'
  return /^(?:VeraCrypt|TCRYPT|FVE)/i.test(fileSystem) ? cleanText(fileSystem) : null
}
