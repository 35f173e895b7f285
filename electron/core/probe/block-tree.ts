import { z } from 'zod'
import { parseJson } from './drive-text.ts'

/** A block device as sysfs shows it: what it stands on, and what it is cut into. */
export type BlockNode = {
  name: string
  /** "8:0", where it was read. */
  deviceNumber: string | null
  partitions: { name: string; deviceNumber: string | null }[]
  /** The devices that this one is built upon: dm-crypt, LVM, RAID, bcache. */
  slaves: string[]
  /** The file behind a loop device. */
  backingFile: string | null
  /** The name under /dev/mapper. */
  mapperName: string | null
}

export type BlockTree = ReadonlyMap<string, BlockNode>

const text = z.string().nullish().catch(null)
const PartitionSchema = z.union([z.string(), z.object({ name: z.string(), dev: text })])
const NodeSchema = z.object({
  dev: text,
  slaves: z.array(z.string()).catch([]),
  partitions: z.array(PartitionSchema).catch([]),
  backingFile: text,
  mapperName: text,
})

/** The tree in the JSON that gathers `/sys/block`; `null` when it is not there or holds nothing. */
export function parseBlockTree(json: string): BlockTree | null {
  const document = z.record(z.string(), z.unknown()).safeParse(parseJson(json))
  if (!document.success) return null
  const nodes = Object.entries(document.data)
    .slice(0, 4096)
    .flatMap(([name, value]) => {
      const node = NodeSchema.safeParse(value).data
      return node ? [[name, blockNode(name, node)] as const] : []
    })
  return nodes.length === 0 ? null : new Map(nodes)
}

function blockNode(name: string, node: z.infer<typeof NodeSchema>): BlockNode {
  return {
    name,
    deviceNumber: node.dev?.trim() || null,
    partitions: node.partitions.map((partition) =>
      typeof partition === 'string'
        ? { name: partition, deviceNumber: null }
        : { name: partition.name, deviceNumber: partition.dev?.trim() || null },
    ),
    slaves: node.slaves,
    backingFile: node.backingFile?.trim() || null,
    mapperName: node.mapperName?.trim() || null,
  }
}

/** The name of the block device that a path below /dev means; `null` when the tree does not show it. */
export function blockNamed(path: string, blocks: BlockTree): string | null {
  const name = /^\/dev\/(.+)$/.exec(path)?.[1]
  if (name === undefined) return null
  for (const node of blocks.values()) {
    if (node.name === name || (node.mapperName !== null && name === `mapper/${node.mapperName}`)) return node.name
    if (node.partitions.some((partition) => partition.name === name)) return name
  }
  return null
}
