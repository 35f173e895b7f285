import type { DriveUse, DriveUseKind } from '../../../../shared/domain/erasing/drive-state.ts'
import { type BlockTree, blockNamed } from '../block-tree.ts'
import { type Mount, parseMountinfo } from '../linux/parse-mountinfo.ts'
import { devicesUnder, type SwapArea, swapAreas } from '../system-drive.ts'
import type { Exclusivity } from './exclusive-open.ts'
import { holdersOf } from './open-holders.ts'
import { type StackedDevice, stackUpon } from './stack-upon.ts'
import type { Surroundings } from './surroundings.ts'
import { zfsUses } from './zfs-uses.ts'

/** What a drive is asked beside the surroundings. */
export type OwnEvidence = {
  exclusivity: Exclusivity
  /** Pools that left their mark on it, by the names that lsblk tells; `null` = lsblk did not tell what is on it. */
  zfsMarks: string[] | null
  ownProcessId: number
}

/** Everything that holds the drive or stands upon it now; `null` when that cannot be established. */
export function usesOfDrive(driveName: string, around: Surroundings, own: OwnEvidence): DriveUse[] | null {
  const { blocks, mounts, swaps } = around
  if (blocks === null || mounts === null || swaps === null || !blocks.has(driveName)) return null
  const stack = stackUpon(driveName, blocks)
  const mounted = [mounts.own, ...mounts.others].map((table) => mountUses(parseMountinfo(table), stack, around, own))
  const zfs = zfsUses(around.zfsPools, own)
  if (mounted.includes(null) || zfs === null) return null
  const found = [
    ...mounted.flatMap((uses) => uses ?? []),
    ...swapAreas(swaps).flatMap((area) => swapUse(area, driveName, stack, around)),
    ...stack.flatMap((device) => builtUse(device, around)),
    ...loopFileUses(driveName, stack, around),
    ...zfs,
  ]
  return withoutRepeats([...found, ...holdersOf(stack, around.openFiles, own, found.length > 0)])
}

function use(kind: DriveUseKind, by: string | null): DriveUse {
  return { kind, by }
}

function mountUses(
  mounts: readonly Mount[],
  stack: readonly StackedDevice[],
  { blocks, pools }: Surroundings,
  { exclusivity }: OwnEvidence,
): DriveUse[] | null {
  const numbers = new Set(stack.map(({ deviceNumber }) => deviceNumber))
  const names = new Set(stack.map(({ name }) => name))
  const poolsHere = new Set([...names].map((name) => pools.get(name)).filter((pool) => pool !== undefined))
  const uses: DriveUse[] = []
  for (const mount of mounts) {
    const source = numbers.has(mount.deviceNumber) ? [] : sourcesOf(mount, blocks)
    // Whatever a kernel mounts it holds alone: a drive that opens alone is not what cannot be followed.
    if (source === null && exclusivity !== 'free') return null
    const stands = numbers.has(mount.deviceNumber) || (source ?? []).some((name) => names.has(name))
    const isShared = (source ?? []).some((name) => poolsHere.has(pools.get(name) ?? ''))
    if (stands || isShared) uses.push(use('mounted', mount.mountPoint))
  }
  return uses
}

/** The devices that a mount without a device number of its own names; `null` where a name leads nowhere. */
function sourcesOf({ deviceNumber, source }: Mount, blocks: BlockTree | null): string[] | null {
  if (!deviceNumber.startsWith('0:') || !source.startsWith('/dev/') || source === '/dev/fuse') return []
  const names = source.split(':').map((path) => blockNamed(path, blocks ?? new Map()))
  return names.includes(null) ? null : names.filter((name) => name !== null)
}

function swapUse(
  { path, isFile }: SwapArea,
  driveName: string,
  stack: readonly StackedDevice[],
  around: Surroundings,
): DriveUse[] {
  const { blocks, mounts, pools, swaps } = around
  if (blocks === null || mounts === null) return []
  if (!isFile) {
    const area = blockNamed(path, blocks)
    return stack.some(({ name }) => name === area) ? [use('swap', path)] : []
  }
  const under = devicesUnder(path, { mountinfo: mounts.own, swaps, blocks, pools })
  return under?.has(driveName) ? [use('swap', path)] : []
}

const kindsOfMappings: readonly [RegExp, DriveUseKind][] = [
  [/^CRYPT-/, 'crypt'],
  [/^LVM-/, 'lvm'],
  // Partitions of a multipath mapping are mappings again: "part1-mpath-3600…".
  [/^(?:part\d+-)?mpath-/, 'multipath'],
]

function builtUse({ name, builtAs }: StackedDevice, { mapperUuids, bcacheDevices }: Surroundings): DriveUse[] {
  const taken = bcacheDevices.has(name) ? [use('bcache', name)] : []
  if (builtAs === null || builtAs.name !== name) return taken
  const uuid = mapperUuids.get(name) ?? ''
  const mapping = kindsOfMappings.find(([pattern]) => pattern.test(uuid))?.[1]
  const kind = mapping ?? (/^md/.test(name) ? 'md' : /^bcache/.test(name) ? 'bcache' : 'holder')
  return [...taken, use(kind, builtAs.mapperName ?? name)]
}

/** A loop over a file of this drive: unmounting the drive lazily leaves it standing. */
function loopFileUses(driveName: string, stack: readonly StackedDevice[], around: Surroundings): DriveUse[] {
  const { blocks, mounts, pools, swaps } = around
  if (blocks === null || mounts === null) return []
  return [...blocks.values()]
    .filter(({ name, backingFile }) => backingFile !== null && !stack.some((device) => device.name === name))
    .filter(({ backingFile }) => {
      if (blockNamed(backingFile ?? '', blocks) !== null) return false
      return devicesUnder(backingFile ?? '', { mountinfo: mounts.own, swaps, blocks, pools })?.has(driveName)
    })
    .map(({ name }) => use('holder', name))
}

function withoutRepeats(uses: readonly DriveUse[]): DriveUse[] {
  return [...new Map(uses.map((one) => [`${one.kind} ${one.by}`, one])).values()]
}
