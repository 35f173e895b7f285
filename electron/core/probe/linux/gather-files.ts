import { readFile } from 'node:fs/promises'
import type { Gathered } from '../gather-evidence.ts'
import type { EvidencePiece } from '../probe-machine.ts'
import { namesIn, readAttribute } from './sysfs.ts'

const files = {
  'cpuinfo.txt': '/proc/cpuinfo',
  'meminfo.txt': '/proc/meminfo',
  'mountinfo.txt': '/proc/self/mountinfo',
  'swaps.txt': '/proc/swaps',
  'input-devices.txt': '/proc/bus/input/devices',
} as const
const fileLimitBytes = 4 * 1024 * 1024

/** What the kernel tells in plain files: readable without any right. */
export async function gatherFiles(): Promise<Gathered> {
  const read = Object.entries(files).map(async ([name, path]) => {
    const bytes = await readFile(path).catch(() => null)
    return bytes === null || bytes.byteLength === 0 ? null : { name, bytes: bytes.subarray(0, fileLimitBytes) }
  })
  const pieces = await Promise.all([...read, gatherDmi(), gatherPowerSupplies()])
  return { evidence: pieces.filter((piece) => piece !== null), notes: [] }
}

/** `/sys/class/dmi/id`: the firmware's names without root, serials left out by the kernel. */
async function gatherDmi(): Promise<EvidencePiece | null> {
  const folder = '/sys/class/dmi/id'
  const told: Record<string, string> = {}
  for (const name of await namesIn(folder)) {
    const value = /^(bios|board|chassis|product|sys)_/.test(name) ? await readAttribute(`${folder}/${name}`) : null
    if (value !== null) told[name] = value
  }
  return Object.keys(told).length === 0 ? null : jsonPiece('sys-dmi.json', told)
}

async function gatherPowerSupplies(): Promise<EvidencePiece | null> {
  const folder = '/sys/class/power_supply'
  const blocks: string[] = []
  for (const name of await namesIn(folder)) {
    const uevent = await readAttribute(`${folder}/${name}/uevent`)
    if (uevent !== null) blocks.push(uevent)
  }
  if (blocks.length === 0) return null
  return { name: 'power-supply.txt', bytes: new TextEncoder().encode(blocks.join('\n\n')) }
}

export function jsonPiece(name: string, value: unknown): EvidencePiece {
  return { name, bytes: new TextEncoder().encode(JSON.stringify(value, null, 1)) }
}
