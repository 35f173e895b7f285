// lshw -json   (also -xml)
import { looseLshwRoots } from './lshw-loose-json.ts'
import { lshwXmlNodes } from './parse-lshw-xml.ts'

/** One part of the machine as lshw tells it, out of its tree. Parents come before their children. */
export type LshwNode = {
  id: string
  class: string
  depth: number
  /** Ids from the root down to this node's parent. */
  path: string[]
  description: string | null
  product: string | null
  vendor: string | null
  version: string | null
  serial: string | null
  slot: string | null
  date: string | null
  businfo: string | null
  handle: string | null
  logicalName: string | null
  units: string | null
  size: number | null
  capacity: number | null
  clockHertz: number | null
  widthBits: number | null
  isDisabled: boolean
  settings: Readonly<Record<string, string>>
}

const longestText = 8_000_000
const mostNodes = 5000
const deepest = 40

/** Every node of the tree; empty for anything that is not lshw's output. Never throws. */
export function parseLshwTree(text: string): LshwNode[] {
  const bounded = text.slice(0, longestText).trim()
  if (bounded.startsWith('<')) return lshwXmlNodes(bounded, mostNodes)
  const nodes: LshwNode[] = []
  for (const root of jsonRoots(bounded)) collect(root, [], nodes)
  return nodes
}

function jsonRoots(text: string): unknown[] {
  // Some releases leave a comma after the last node, or write roots one after another without brackets.
  for (const candidate of [text, text.replace(/,\s*$/, ''), `[${text.replace(/\}\s*\{/g, '},{')}]`]) {
    try {
      const parsed: unknown = JSON.parse(candidate)
      return Array.isArray(parsed) ? parsed.flat() : [parsed]
    } catch {
      // The next spelling is tried.
    }
  }
  return looseLshwRoots(text).flat()
}

function collect(value: unknown, path: string[], nodes: LshwNode[]): void {
  if (nodes.length >= mostNodes || path.length > deepest || !isObject(value)) return
  const node = nodeFrom(value, path)
  if (node === null) return
  nodes.push(node)
  if (!Array.isArray(value.children)) return
  for (const child of value.children) collect(child, [...path, node.id], nodes)
}

function nodeFrom(value: Record<string, unknown>, path: string[]): LshwNode | null {
  const id = asText(value.id)
  const nodeClass = asText(value.class)
  if (id === null || nodeClass === null) return null
  const names = Array.isArray(value.logicalname) ? value.logicalname[0] : value.logicalname
  return {
    id,
    class: nodeClass,
    depth: path.length,
    path,
    description: asText(value.description),
    product: asText(value.product),
    vendor: asText(value.vendor),
    version: asText(value.version),
    serial: asText(value.serial),
    slot: asText(value.slot),
    date: asText(value.date),
    businfo: asText(value.businfo),
    handle: asText(value.handle),
    logicalName: asText(names),
    units: asText(value.units),
    size: asNumber(value.size),
    capacity: asNumber(value.capacity),
    clockHertz: asNumber(value.clock),
    widthBits: asNumber(value.width),
    isDisabled: value.disabled === true,
    settings: settingsFrom(value.configuration),
  }
}

function settingsFrom(value: unknown): Record<string, string> {
  if (!isObject(value)) return {}
  const entries = Object.entries(value).slice(0, 200)
  return Object.fromEntries(entries.flatMap(([key, item]) => (typeof item === 'string' ? [[key, item]] : [])))
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, 2000) : null
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
