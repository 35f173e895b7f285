// lshw -json   (also -xml)
import type { GpuFacts, NetworkInterfaceFacts } from '../../../../shared/domain/machine-facts.ts'
import { tellText } from '../placeholders.ts'
import type { LshwNode } from './parse-lshw-tree.ts'

export function gpusFromLshw(nodes: LshwNode[]): GpuFacts[] {
  return nodes
    .filter((node) => node.class === 'display' && node.product !== null)
    .map((node) => ({
      manufacturer: tellText(node.vendor),
      model: tellText(node.product),
      pciId: null,
      driver: tellText(node.settings.driver),
      memoryBytes: null,
    }))
}

const macAddress = /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i

/** The machine's own interfaces: bridges, tunnels and the like have no product behind them. */
export function networkFromLshw(nodes: LshwNode[]): NetworkInterfaceFacts[] {
  return nodes
    .filter((node) => node.class === 'network' && node.product !== null)
    .map((node) => ({
      name: tellText(node.logicalName),
      mac: macAddress.test(node.serial ?? '') ? (node.serial?.toLowerCase() ?? null) : null,
      kind: interfaceKind(node),
      manufacturer: tellText(node.vendor),
      model: tellText(node.product),
      speedMegabits: node.capacity === null || node.capacity < 1e6 ? null : Math.round(node.capacity / 1e6),
      isUp: node.settings.link === undefined ? null : node.settings.link === 'yes',
    }))
}

function interfaceKind({ description, product, settings }: LshwNode): NetworkInterfaceFacts['kind'] {
  const told = `${description ?? ''} ${product ?? ''} ${settings.wireless ?? ''}`
  if (/wireless|wi-?fi|802\.11/i.test(told)) return 'wifi'
  if (/bluetooth/i.test(told)) return 'bluetooth'
  return /ethernet/i.test(told) ? 'ethernet' : null
}
