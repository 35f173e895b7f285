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

async function readBlock(name: string): Promise<Record<string, unknown>> {
  const base = `/sys/block/${name}`
  const [own, limits, identity, subsystem, path, slaves, cuts, backingFile, mapperName, dev] = await Promise.all([
    attributes(base, plain),
    attributes(`${base}/queue`, queue),
    attributes(`${base}/device`, device),
    linkName(`${base}/device/subsystem`),
    realpath(`${base}/device`).catch(() => null),
    namesIn(`${base}/slaves`),
    partitions(name, base),
    readAttribute(`${base}/loop/backing_file`),
    readAttribute(`${base}/dm/name`),
    readAttribute(`${base}/dev`),
  ])
  const place = { ...(subsystem !== null && { subsystem: ['link', subsystem] }), ...(path !== null && { path }) }
  const tree = { slaves, partitions: cuts, backingFile, mapperName, dev }
  return { ...own, queue: limits, device: { ...identity, ...place }, ...tree }
}

async function partitions(name: string, base: string): Promise<{ name: string; dev: string | null }[]> {
  const children = (await namesIn(base)).filter((child) => child.startsWith(name))
  return Promise.all(children.map(async (child) => ({ name: child, dev: await readAttribute(`${base}/${child}/dev`) })))
}

async function attributes(folder: string, names: readonly string[]): Promise<Record<string, string>> {
  const values = await Promise.all(names.map(async (name) => [name, await readAttribute(`${folder}/${name}`)] as const))
  return Object.fromEntries(values.filter((told): told is [string, string] => told[1] !== null))
}
