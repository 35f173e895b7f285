import { type BlockTree, blockNamed } from './block-tree.ts'
import { linesOf } from './drive-text.ts'
import { type Mount, parseMountinfo } from './linux/parse-mountinfo.ts'

export type SystemDriveEvidence = {
  /** /proc/self/mountinfo */
  mountinfo: string | null
  /** /proc/swaps */
  swaps: string | null
  blocks: BlockTree | null
  pools?: DrivePools
}

/** `/sys/fs/btrfs`: device name → file system, because a mount names one device of many. */
export type DrivePools = ReadonlyMap<string, string>

/** Where people's media appear: what is mounted there is in use, but is not the system. */
const placesOfGuests = /^\/(?:media|run\/media|mnt)\//
const networkOrMemory = /^(?:nfs|cifs|smb3|9p|virtiofs|ceph|tmpfs|ramfs|rootfs|devtmpfs)/
const unions = new Set(['overlay', 'aufs', 'unionfs'])
const deepestNesting = 16

/**
 * The names of the whole drives that carry the running system ("sda", "nvme0n1"): what is mounted outside the places
 * of guests, and the swap. `null` when any of it cannot be followed down to a drive: then every drive counts as the
 * system's. An empty set means that the system runs in memory or over the network.
 */
export function systemDrives(evidence: SystemDriveEvidence): ReadonlySet<string> | null {
  const { mountinfo, swaps, blocks, pools = new Map() } = evidence
  if (mountinfo === null || swaps === null || blocks === null) return null
  const mounts = parseMountinfo(mountinfo)
  const places = mounts.filter(({ mountPoint }) => !placesOfGuests.test(mountPoint))
  if (!places.some(({ mountPoint }) => mountPoint === '/')) return null
  const context: Context = { mounts, blocks, pools, passed: new Set() }
  const found = [
    ...places.map((mount) => drivesOfMount(mount, context, 0)),
    ...swapAreas(swaps).map((area) => drivesOfSwap(area, context)),
  ]
  if (found.includes(null)) return null
  return new Set(found.flatMap((drives) => drives ?? []))
}

/**
 * The drive that a file stands on, with everything between them: partitions, mappings, loops and the drives of their
 * backing files. `null` when it cannot be followed.
 */
export function devicesUnder(path: string, evidence: SystemDriveEvidence): ReadonlySet<string> | null {
  const { mountinfo, blocks, pools = new Map() } = evidence
  if (mountinfo === null || blocks === null) return null
  const context: Context = { mounts: parseMountinfo(mountinfo), blocks, pools, passed: new Set() }
  const mount = mountHolding(path, context.mounts)
  return mount === null || drivesOfMount(mount, context, 0) === null ? null : context.passed
}

type Context = { mounts: readonly Mount[]; blocks: BlockTree; pools: DrivePools; passed: Set<string> }
/** `null` = cannot be followed; empty = stands on no drive. */
type Drives = string[] | null

function allOf(parts: Drives[]): Drives {
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? [])
}

function drivesOfMount(mount: Mount, context: Context, depth: number): Drives {
  const { fileSystem, source, deviceNumber, mountPoint } = mount
  if (depth > deepestNesting) return null
  if (networkOrMemory.test(fileSystem)) return []
  if (unions.has(fileSystem)) return drivesOfUnion(mount, context, depth)
  const byNumber = nodeOfNumber(deviceNumber, context.blocks)
  if (byNumber !== null) return drivesOfNode(byNumber, context, depth + 1)
  // A file system of a program names where it speaks to the kernel, not where it keeps its files.
  const isProgram = source === '/dev/fuse' && mountPoint !== '/'
  // Btrfs and bcachefs stand on a device number of their own; bcachefs lists its devices with colons.
  if (source.startsWith('/dev/') && !isProgram)
    return allOf(source.split(':').map((path) => drivesOfPool(path, context, depth + 1)))
  // A pool names no device, a number with a major of its own is a drive that sysfs did not show, and a root of a kind
  // that is not known stands somewhere.
  return fileSystem === 'zfs' || mountPoint === '/' || !deviceNumber.startsWith('0:') ? null : []
}

/** Of a file system over several devices the mount names one. */
function drivesOfPool(path: string, context: Context, depth: number): Drives {
  const { pools, blocks } = context
  const pool = pools.get(blockNamed(path, blocks) ?? '')
  if (pool === undefined) return drivesOfPath(path, context, depth)
  return allOf([...pools].filter(([, one]) => one === pool).map(([name]) => drivesOfNode(name, context, depth)))
}

/** A live system's root: every layer must lead somewhere, in memory or on a drive. */
function drivesOfUnion({ options }: Mount, context: Context, depth: number): Drives {
  const layers = options
    .flatMap((option) => /^(?:lowerdir|upperdir|workdir|br)[+]?=(.*)$/.exec(option)?.[1]?.split(':') ?? [])
    .map((path) => path.replace(/=(?:rw|ro|rr)(?:\+\w+)?$/, ''))
    .filter((path) => path !== '')
  if (layers.length === 0) return null
  return allOf(layers.map((path) => drivesOfFile(path, context, depth + 1)))
}

function drivesOfFile(path: string, context: Context, depth: number): Drives {
  if (depth > deepestNesting || !path.startsWith('/') || path.endsWith(' (deleted)')) return null
  const mount = mountHolding(path, context.mounts)
  // A layer whose mount was made before the root moved is not to be seen; taking "/" for it would go in circles.
  if (mount === null || (mount.mountPoint === '/' && unions.has(mount.fileSystem))) return null
  return drivesOfMount(mount, context, depth)
}

function mountHolding(path: string, mounts: readonly Mount[]): Mount | null {
  let best: Mount | null = null
  for (const mount of mounts) {
    const isInside = mount.mountPoint === '/' || path === mount.mountPoint || path.startsWith(`${mount.mountPoint}/`)
    // Of two mounts on one place the later one covers the earlier.
    if (isInside && mount.mountPoint.length >= (best?.mountPoint.length ?? 0)) best = mount
  }
  return best
}

function nodeOfNumber(deviceNumber: string, blocks: BlockTree): string | null {
  if (deviceNumber.startsWith('0:')) return null
  for (const node of blocks.values()) {
    if (node.deviceNumber === deviceNumber) return node.name
    const partition = node.partitions.find((candidate) => candidate.deviceNumber === deviceNumber)
    if (partition) return partition.name
  }
  return null
}

function drivesOfPath(path: string, context: Context, depth: number): Drives {
  return drivesOfNode(blockNamed(path, context.blocks) ?? path.replace(/^\/dev\//, ''), context, depth)
}

function drivesOfNode(name: string, context: Context, depth: number): Drives {
  if (depth > deepestNesting) return null
  if (/^(?:zram|ram)\d/.test(name)) return []
  context.passed.add(name)
  const node = context.blocks.get(name)
  if (!node) {
    const parent = [...context.blocks.values()].find(({ partitions }) => partitions.some((part) => part.name === name))
    return parent ? drivesOfNode(parent.name, context, depth + 1) : null
  }
  if (node.slaves.length > 0) return allOf(node.slaves.map((slave) => drivesOfNode(slave, context, depth + 1)))
  if (name.startsWith('loop')) return drivesOfLoop(node.backingFile, context, depth + 1)
  // A mapping or an array that names nothing below it hides where it stands.
  return /^(?:dm-|md|bcache)/.test(name) ? null : [name]
}

/** A loop may stand on a drive itself, and /dev then is no folder of memory. */
function drivesOfLoop(backingFile: string | null, context: Context, depth: number): Drives {
  if (backingFile === null) return null
  const block = blockNamed(backingFile, context.blocks)
  return block === null ? drivesOfFile(backingFile, context, depth) : drivesOfNode(block, context, depth)
}

export type SwapArea = { path: string; isFile: boolean }

/** "/dev/sda3 partition 8388604 0 -2" below one line of titles. */
export function swapAreas(text: string): SwapArea[] {
  return linesOf(text)
    .slice(1, 256)
    .map((line) => /^(\S+)\s+(file|partition)\s/.exec(line))
    .filter((match) => match !== null)
    .map((match) => ({ path: (match[1] ?? '').replaceAll('\\040', ' '), isFile: match[2] === 'file' }))
}

function drivesOfSwap({ path, isFile }: SwapArea, context: Context): Drives {
  return isFile ? drivesOfFile(path, context, 0) : drivesOfPath(path, context, 0)
}
