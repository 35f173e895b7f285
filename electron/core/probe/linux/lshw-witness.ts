// lshw -json   (also -xml)
import type { WitnessFacts } from '../merge-facts.ts'
import { parseLshw } from './parse-lshw.ts'
import { gpusFromLshw, networkFromLshw } from './parse-lshw-devices.ts'
import { drivesFromLshw } from './parse-lshw-drives.ts'
import { parseLshwTree } from './parse-lshw-tree.ts'

/** All that lshw tells of a machine; `null` when the text is not lshw's. */
export function parseLshwMachine(text: string): WitnessFacts | null {
  const nodes = parseLshwTree(text)
  if (nodes.length === 0) return null
  const { isUefi: _, ...tables } = parseLshw(text)
  return {
    ...tables,
    drives: drivesFromLshw(nodes),
    gpus: gpusFromLshw(nodes),
    networkInterfaces: networkFromLshw(nodes),
  }
}
