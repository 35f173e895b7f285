// lshw -xml
import type { LshwNode } from './parse-lshw-tree.ts'

type Open = { -readonly [Key in keyof LshwNode]: LshwNode[Key] } & { settings: Record<string, string> }

const token = /<(\/?)([a-z]+)((?:\s+[a-z]+="[^"<]{0,2000}")*)\s*(\/?)>([^<]{0,4000})/g
const attribute = /([a-z]+)="([^"]*)"/g
const deepest = 40

const textElements = ['description', 'product', 'vendor', 'version', 'serial', 'slot', 'date', 'businfo'] as const

/** Nodes of lshw's own XML, which has neither comments inside nodes nor namespaces; what does not look so is skipped. */
export function lshwXmlNodes(text: string, mostNodes: number): LshwNode[] {
  const nodes: Open[] = []
  const stack: Open[] = []
  for (const [, closing, name = '', attributes = '', empty, content = ''] of text.matchAll(token)) {
    if (name === 'node' && closing) stack.pop()
    else if (name === 'node' && nodes.length < mostNodes && stack.length < deepest) {
      const node = openNode(attributesOf(attributes), stack)
      nodes.push(node)
      if (!empty) stack.push(node)
    } else if (!closing) readElement(stack.at(-1), name, attributesOf(attributes), decode(content.trim()))
  }
  return nodes
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(attribute)].map(([, key = '', value = '']) => [key, decode(value)]))
}

function openNode(attributes: Record<string, string>, stack: Open[]): Open {
  const blank = { description: null, product: null, vendor: null, version: null, serial: null, slot: null, date: null }
  return {
    ...blank,
    id: attributes.id ?? '',
    class: attributes.class ?? '',
    depth: stack.length,
    path: stack.map(({ id }) => id),
    businfo: null,
    handle: attributes.handle ?? null,
    logicalName: null,
    units: null,
    size: null,
    capacity: null,
    clockHertz: null,
    widthBits: null,
    isDisabled: attributes.disabled === 'true',
    settings: {},
  }
}

function readElement(node: Open | undefined, name: string, attributes: Record<string, string>, content: string): void {
  if (!node) return
  const field = textElements.find((element) => element === name)
  if (field) node[field] = content || null
  else if (name === 'logicalname') node.logicalName ??= content || null
  else if (name === 'setting' && attributes.id) node.settings[attributes.id] = attributes.value ?? ''
  else readMeasure(node, name, attributes.units ?? null, content)
}

function readMeasure(node: Open, name: string, units: string | null, content: string): void {
  const number = /^\d{1,15}$/.test(content) && Number(content) > 0 ? Number(content) : null
  if (name === 'size') node.size = number
  else if (name === 'capacity') node.capacity = number
  else if (name === 'clock') node.clockHertz = number
  else if (name === 'width') node.widthBits = number
  if (name === 'size' || name === 'capacity') node.units ??= units
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
}
