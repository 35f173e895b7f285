import type { PartitionFacts } from '../../../../shared/domain/drive.ts'
import { LsblkNodeSchema } from '../linux/lsblk-json.schema.ts'
import { lsblkPartitions } from '../linux/lsblk-partitions.ts'
import type { RunCommand } from '../run-command.ts'

const headerTimeoutMs = 8_000

/**
 * What lies on the partitions, or on a drive that is used whole. lsblk knows it from udev, which small live systems do
 * not run: then blkid reads the headers, where it may.
 */
export async function withHeaders(
  driveName: string,
  partitions: readonly PartitionFacts[],
  runCommand: RunCommand,
): Promise<PartitionFacts[]> {
  if (partitions.some(({ fileSystem }) => fileSystem !== null)) return [...partitions]
  const whole = { deviceName: driveName, sizeBytes: null, mountPoints: [] }
  const read = (partition: Omit<PartitionFacts, 'label' | 'fileSystem' | 'encryption'>) =>
    readHeader(partition, runCommand)
  if (partitions.length > 0) {
    const headers = await Promise.all(partitions.map(read))
    return partitions.map((partition, index) => headers[index] ?? partition)
  }
  const header = await read(whole)
  return header === null ? [] : [header]
}

async function readHeader(
  { deviceName, sizeBytes, mountPoints }: Omit<PartitionFacts, 'label' | 'fileSystem' | 'encryption'>,
  runCommand: RunCommand,
): Promise<PartitionFacts | null> {
  if (deviceName === null) return null
  const args = ['-p', '-o', 'export', `/dev/${deviceName}`]
  const result = await runCommand({ program: 'blkid', args, timeoutMs: headerTimeoutMs })
  const told = new Map(result.kind === 'done' ? result.stdout.split('\n').map(pairOf) : [])
  if (!told.has('TYPE')) return null
  const node = {
    name: deviceName,
    size: sizeBytes,
    fstype: told.get('TYPE'),
    label: told.get('LABEL'),
    mountpoints: mountPoints,
  }
  return lsblkPartitions(LsblkNodeSchema.parse(node))[0] ?? null
}

function pairOf(line: string): [string, string] {
  const split = line.indexOf('=')
  // Blanks and signs of a shell come behind a backslash.
  return [line.slice(0, split), line.slice(split + 1).replace(/\\(.)/g, '$1')]
}
