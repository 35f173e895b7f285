import { lookup } from 'node:dns/promises'
import { BlockList, isIPv6 } from 'node:net'

/** A workshop's own networks. Whatever name was configured, nothing is ever sent beyond them. */
const own = new BlockList()
own.addSubnet('10.0.0.0', 8)
own.addSubnet('172.16.0.0', 12)
own.addSubnet('192.168.0.0', 16)
own.addSubnet('169.254.0.0', 16)
own.addSubnet('127.0.0.0', 8)
own.addAddress('::1', 'ipv6')
own.addSubnet('fe80::', 10, 'ipv6')
own.addSubnet('fc00::', 7, 'ipv6')

/** The address to connect to: looked up once, so that a name cannot answer otherwise a moment later. */
export async function privateAddressOf(host: string): Promise<{ address: string } | 'UNKNOWN' | 'PUBLIC'> {
  try {
    const { address } = await lookup(host)
    const [plain = ''] = address.split('%')
    return own.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4') ? { address } : 'PUBLIC'
  } catch {
    // No such name, or nobody to ask: the printer cannot be reached.
    return 'UNKNOWN'
  }
}
