import { emptyMonitor } from '../../../shared/domain/empty-monitor.ts'
import type { MonitorFacts, NetworkInterfaceFacts } from '../../../shared/domain/machine-facts.ts'
import { monitorFromEdid } from '../probe/edid/monitor-from-edid.ts'
import { parseEdid } from '../probe/edid/parse-edid.ts'
import { tellMac } from '../probe/linux/parse-ip-link.ts'
import { tellSerial, tellText } from '../probe/placeholders.ts'
import type { GlpiItem } from './glpi.schema.ts'
import { toldCount } from './told.ts'

const longestEdidText = 64_000

/** The agent sends the screen's own EDID: it is read here, whatever the agent made of it. */
export function glpiMonitor({ base64, caption, manufacturer, serial }: GlpiItem<'monitors'>): MonitorFacts {
  const compact = (base64 ?? '').slice(0, longestEdidText).replace(/\s/g, '')
  const edid = compact === '' ? null : parseEdid(new Uint8Array(Buffer.from(compact, 'base64')))
  if (edid !== null) return monitorFromEdid(edid, null)
  return {
    ...emptyMonitor,
    manufacturer: tellText(manufacturer),
    model: tellText(caption),
    serial: tellSerial(serial),
  }
}

const kinds: Record<string, NetworkInterfaceFacts['kind']> = {
  ethernet: 'ethernet',
  wifi: 'wifi',
  dialup: 'wwan',
  bluetooth: 'bluetooth',
}

/** One entry an interface: the agent writes one an address. */
export function glpiNetwork(networks: GlpiItem<'networks'>[]): NetworkInterfaceFacts[] {
  const interfaces = new Map<string, NetworkInterfaceFacts>()
  for (const network of networks) {
    const mac = tellMac(network.mac ?? network.macaddr)
    const isInvented = /^(?:1|true|yes)$/i.test(network.virtualdev ?? '') || network.type === 'loopback'
    const name = tellText(network.description)
    const key = `${name} ${mac}`
    if (isInvented || (name === null && mac === null) || interfaces.has(key)) continue
    interfaces.set(key, {
      name,
      mac,
      kind: kinds[(network.type ?? '').toLowerCase()] ?? null,
      manufacturer: tellText(network.manufacturer),
      model: tellText(network.model),
      speedMegabits: toldCount(network.speed),
      isUp: /^up$/i.test(network.status ?? '') ? true : /^down$/i.test(network.status ?? '') ? false : null,
    })
  }
  return [...interfaces.values()]
}
