// ip -json -details link  (or ip address, for people)
import { z } from 'zod'
import type { NetworkInterfaceFacts } from '../../../../shared/domain/machine-facts.ts'
import { cleanText, linesOf, parseJson } from '../drive-text.ts'

const RowSchema = z.object({
  ifname: z.string(),
  flags: z.array(z.string()).catch([]),
  operstate: z.string().optional().catch(undefined),
  link_type: z.string().optional().catch(undefined),
  address: z.string().optional().catch(undefined),
  permaddr: z.string().optional().catch(undefined),
  linkinfo: z.object({ info_kind: z.string().optional() }).optional().catch(undefined),
})
type Row = z.infer<typeof RowSchema>

const mostInterfaces = 1024

/** The machine's network interfaces, without the loopback. */
export function parseIpLink(text: string): NetworkInterfaceFacts[] {
  const json = parseJson(text)
  const rows = Array.isArray(json) ? json.map((row) => RowSchema.safeParse(row).data) : rowsOfText(linesOf(text))
  return rows
    .filter((row) => row !== undefined && row.link_type !== 'loopback' && row.ifname !== '')
    .slice(0, mostInterfaces)
    .map((row) => readRow(row as Row))
}

function readRow(row: Row): NetworkInterfaceFacts {
  return {
    name: cleanText(row.ifname),
    // A bond or a privacy setting changes the address in use; the permanent one is the card's.
    mac: tellMac(row.permaddr ?? row.address),
    kind: kindOf(row),
    manufacturer: null,
    model: null,
    speedMegabits: null,
    isUp: row.operstate === 'UP' ? true : row.operstate === 'DOWN' ? false : null,
  }
}

/** Lower case with colons; `null` for all zeros, all ones and everything that is no MAC. */
export function tellMac(text: string | null | undefined): string | null {
  const mac = text?.trim().toLowerCase().replaceAll('-', ':') ?? ''
  if (!/^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/.test(mac)) return null
  return /^(?:00:){5}00$|^(?:ff:){5}ff$/.test(mac) ? null : mac
}

function kindOf({ ifname, link_type, linkinfo }: Row): NetworkInterfaceFacts['kind'] {
  if (
    linkinfo?.info_kind ||
    /^(?:virbr|docker|veth|br-|br\d|tun|tap|wg|bond|dummy|vnet|lxc|lxd|vmnet|vboxnet)/.test(ifname)
  )
    return 'virtual'
  if (/^wl/.test(ifname)) return 'wifi'
  if (/^ww/.test(ifname)) return 'wwan'
  if (/^(?:en|eth|em\d|p\d+p\d)/.test(ifname)) return 'ethernet'
  if (/^(?:bnep|pan\d)/.test(ifname)) return 'bluetooth'
  return link_type === 'none' || link_type === 'ppp' ? 'virtual' : 'other'
}

/** "2: eth0: <BROADCAST,UP> mtu 1500 state UP" and below it "link/ether 00:23:…". */
function rowsOfText(lines: readonly string[]): Row[] {
  const rows: Row[] = []
  for (const line of lines) {
    if (line.length > 1024) continue
    const head = /^\d+: ([^:@\s]{1,32})(?:@\S+)?: <([A-Z0-9_,-]*)>(.*)$/.exec(line)
    const row = rows.at(-1)
    const link = /^\s+link\/(\S+)(?: ([0-9a-f:]{17}))?/.exec(line)
    if (head)
      rows.push({
        ifname: head[1] ?? '',
        flags: (head[2] ?? '').split(','),
        operstate: /state (\S+)/.exec(head[3] ?? '')?.[1],
      })
    else if (row && link) Object.assign(row, { link_type: link[1], address: link[2] })
  }
  return rows
}
