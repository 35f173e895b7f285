import { realpath } from 'node:fs/promises'
import type { Gathered } from '../gather-evidence.ts'
import { jsonPiece } from './gather-files.ts'
import { linkName, namesIn, readAttribute } from './sysfs.ts'

const plain = ['size', 'removable', 'ro', 'serial', 'wwid']
const queue = ['rotational', 'logical_block_size', 'physical_block_size']
const device = ['model', 'vendor', 'rev', 'serial', 'firmware_rev', 'vpd_pg80', 'wwid', 'type', 'name', 'cid']

/** `/sys/block`: every block device, what it hangs on and what stands on it, without asking the drive anything. */
export async function gatherSysblock(): Promise<Gathered> {
  const names = await namesIn('/sys/block')
  const blocks = await Promise.all(names.map(async (name) => [name, await readBlock(name)] as const))
  const told = Object.fromEntries(blocks)
  const evidence = Object.keys(told).length === 0 ? [] : [jsonPiece('sysblock.json', told)]
  return { evidence, notes: [] }
}

/** Only what its folder lists is read: a kernel shows dozens of loops and RAM disks that have next to nothing. */
async function readBlock(name: string): Promise<Record<string, unknown>> {
  const base = `/sys/block/${name}`
  const listed = await namesIn(base)
  const [own, hardware, slaves, cuts, backingFile, mapperName, dev] = await Promise.all([
    attributes(base, listed, plain),
    listed.includes('device') ? readHardware(base) : {},
    namesIn(`${base}/slaves`),
    partitions(name, base, listed),
    listed.includes('loop') ? readAttribute(`${base}/loop/backing_file`) : null,
    listed.includes('dm') ? readAttribute(`${base}/dm/name`) : null,
    readAttribute(`${base}/dev`),
  ])
  return { ...own, ...hardware, slaves, partitions: cuts, backingFile, mapperName, dev }
}

/** What stands on other blocks has none of it. */
async function readHardware(base: string): Promise<Record<string, unknown>> {
  const listed = await namesIn(`${base}/device`)
  const [limits, identity, subsystem, path] = await Promise.all([
    attributes(`${base}/queue`, queue, queue),
    attributes(`${base}/device`, listed, device),
    linkName(`${base}/device/subsystem`),
    realpath(`${base}/device`).catch(() => null),
  ])
  const place = { ...(subsystem !== null && { subsystem: ['link', subsystem] }), ...(path !== null && { path }) }
  return { queue: limits, device: { ...identity, ...place } }
}

async function partitions(
  name: string,
  base: string,
  listed: readonly string[],
): Promise<{ name: string; dev: string | null }[]> {
  const children = listed.filter((child) => child.startsWith(name))
  return Promise.all(children.map(async (child) => ({ name: child, dev: await readAttribute(`${base}/${child}/dev`) })))
}

async function attributes(
  folder: string,
  listed: readonly string[],
  wanted: readonly string[],
): Promise<Record<string, string>> {
  const names = wanted.filter((name) => listed.includes(name))
  const values = await Promise.all(names.map(async (name) => [name, await readAttribute(`${folder}/${name}`)] as const))
  return Object.fromEntries(values.filter((told): told is [string, string] => told[1] !== null))
}
