import { readFile } from 'node:fs/promises'
import { type BlockTree, parseBlockTree } from '../block-tree.ts'
import { gatherSysblock } from '../linux/gather-sysblock.ts'
import { namesIn, readAttribute } from '../linux/sysfs.ts'
import type { DrivePools } from '../system-drive.ts'
import { type MountTables, mountTables } from './mount-tables.ts'
import { type OpenFile, openBlockFiles } from './open-files.ts'

/** What concerns every drive of this machine, read once: what is mounted, swapped to, built on what, held by whom. */
export type Surroundings = {
  blocks: BlockTree | null
  /** The same tree in the form that the drives' parser reads. */
  sysblock: string | null
  mounts: MountTables | null
  swaps: string | null
  /** Members of mounted Btrfs. */
  pools: DrivePools
  /** dm device → "LVM-…", "CRYPT-LUKS2-…": who made the mapping. */
  mapperUuids: ReadonlyMap<string, string>
  /** Devices that bcache took, as cache or as backing. */
  bcacheDevices: ReadonlySet<string>
  zfsPools: string[]
  openFiles: OpenFile[]
}

export async function readSurroundings(): Promise<Surroundings> {
  const [sysblock, mounts, swaps, pools, zfsPools, openFiles] = await Promise.all([
    readSysblock(),
    mountTables(),
    readFile('/proc/swaps', 'utf8').catch(() => null),
    btrfsPools(),
    importedZfsPools(),
    openBlockFiles(),
  ])
  const blocks = sysblock === null ? null : parseBlockTree(sysblock)
  const [mapperUuids, bcacheDevices] = await Promise.all([uuidsOfMappings(blocks), devicesOfBcache(blocks)])
  return { blocks, sysblock, mounts, swaps, pools, mapperUuids, bcacheDevices, zfsPools, openFiles }
}

async function readSysblock(): Promise<string | null> {
  const piece = (await gatherSysblock()).evidence[0]
  return piece === undefined ? null : new TextDecoder().decode(piece.bytes)
}

async function btrfsPools(): Promise<DrivePools> {
  const folder = '/sys/fs/btrfs'
  const pools = await Promise.all(
    (await namesIn(folder)).map(async (id) =>
      (await namesIn(`${folder}/${id}/devices`)).map((name) => [name, id] as const),
    ),
  )
  return new Map(pools.flat())
}

/** Every imported pool has a folder of counters; the files beside are of the module itself. */
async function importedZfsPools(): Promise<string[]> {
  const folder = '/proc/spl/kstat/zfs'
  const named = await Promise.all(
    (await namesIn(folder)).map(async (name) => ({ name, isPool: (await namesIn(`${folder}/${name}`)).length > 0 })),
  )
  return named.filter(({ isPool }) => isPool).map(({ name }) => name)
}

async function uuidsOfMappings(blocks: BlockTree | null): Promise<ReadonlyMap<string, string>> {
  const names = [...(blocks?.keys() ?? [])].filter((name) => name.startsWith('dm-'))
  const told = await Promise.all(
    names.map(async (name) => [name, await readAttribute(`/sys/block/${name}/dm/uuid`)] as const),
  )
  return new Map(told.filter((entry): entry is readonly [string, string] => entry[1] !== null))
}

async function devicesOfBcache(blocks: BlockTree | null): Promise<ReadonlySet<string>> {
  const paths = [...(blocks?.values() ?? [])].flatMap(({ name, partitions }) => [
    { name, path: `/sys/block/${name}/bcache` },
    ...partitions.map((partition) => ({ name: partition.name, path: `/sys/block/${name}/${partition.name}/bcache` })),
  ])
  // bcache0 has such a folder too: it is not taken, it is what came of it.
  const candidates = paths.filter(({ name }) => !name.startsWith('bcache'))
  const found = await Promise.all(
    candidates.map(async ({ name, path }) => ((await namesIn(path)).length > 0 ? name : null)),
  )
  return new Set(found.filter((name) => name !== null))
}
