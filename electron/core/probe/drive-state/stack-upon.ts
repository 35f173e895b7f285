import { type BlockNode, type BlockTree, blockNamed } from '../block-tree.ts'

/** One block device that belongs to a drive or stands upon it. */
export type StackedDevice = {
  name: string
  deviceNumber: string | null
  /** Its mapping, array or loop; `null` for the drive's own partitions and the drive itself. */
  builtAs: BlockNode | null
}

/** The drive, its partitions, and everything that is built upon any of them, however deep. */
export function stackUpon(driveName: string, blocks: BlockTree): StackedDevice[] {
  const drive = blocks.get(driveName)
  if (drive === undefined) return []
  const found = new Map<string, StackedDevice>()
  addWithPartitions(found, drive, null)
  const waiting = new Set([...blocks.values()].filter((node) => node !== drive))
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false
    for (const node of waiting) {
      if (!foundationsOf(node, blocks).some((name) => found.has(name))) continue
      addWithPartitions(found, node, node)
      waiting.delete(node)
      isGrowing = true
    }
  }
  return [...found.values()]
}

function addWithPartitions(found: Map<string, StackedDevice>, node: BlockNode, builtAs: BlockNode | null): void {
  for (const { name, deviceNumber } of [node, ...node.partitions]) found.set(name, { name, deviceNumber, builtAs })
}

/** A loop may be set up over a block device instead of a file. */
function foundationsOf({ slaves, backingFile }: BlockNode, blocks: BlockTree): string[] {
  const below = backingFile === null ? null : blockNamed(backingFile, blocks)
  return below === null ? slaves : [...slaves, below]
}
