import { realpath } from 'node:fs/promises'
import type { Gathered } from '../gather-evidence.ts'
import { jsonPiece } from './gather-files.ts'
import { linkName, namesIn, readAttribute } from './sysfs.ts'

const plain = ['size', 'removable', 'ro', 'serial', 'wwid']
const queue = ['rotational', 'logical_block_size', 'physical_block_size']
const device = ['model', 'vendor', 'rev', 'serial', 'firmware_rev', 'vpd_pg80', 'wwid', 'type', 'name', 'cid']

/** `/sys/block`: every block device, what it hangs on and what stands on it, without asking the drive anything. */
export async function gatherSysblock(): Promise<Gathered> {
  const told: Record<string, unknown> = {}
  for (const name of await namesIn('/sys/block')) told[name] = await readBlock(name)
  const evidence = Object.keys(told).length === 0 ? [] : [jsonPiece('sysblock.json', told)]
  return { evidence, notes: [] }
}

async function readBlock(name: string): Promise<Record<string, unknown>> {
  const base = `/sys/block/${name}`
  const subsystem = await linkName(`${base}/device/subsystem`)
  const path = await realpath(`${base}/device`).catch(() => null)
  return {
    ...(await attributes(base, plain)),
    queue: await attributes(`${base}/queue`, queue),
    device: {
      ...(await attributes(`${base}/device`, device)),
      ...(subsystem !== null && { subsystem: ['link', subsystem] }),
      ...(path !== null && { path }),
    },
    slaves: await namesIn(`${base}/slaves`),
    partitions: await partitions(name, base),
    backingFile: await readAttribute(`${base}/loop/backing_file`),
    mapperName: await readAttribute(`${base}/dm/name`),
    dev: await readAttribute(`${base}/dev`),
  }
}

async function partitions(name: string, base: string): Promise<{ name: string; dev: string | null }[]> {
  const children = (await namesIn(base)).filter((child) => child.startsWith(name))
  return Promise.all(children.map(async (child) => ({ name: child, dev: await readAttribute(`${base}/${child}/dev`) })))
}

async function attributes(folder: string, names: readonly string[]): Promise<Record<string, string>> {
  const told: Record<string, string> = {}
  for (const name of names) {
    const value = await readAttribute(`${folder}/${name}`)
    if (value !== null) told[name] = value
  }
  return told
}
