import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>

/** Bridges and tunnels of virtual machines and containers: the machine beside this one is not behind them. */
const inner = /^(?:docker|br-|virbr|veth|vmnet|vboxnet|lxc|lxd|cni|flannel|tun|tap|wg|vEthernet)/i

/** The IPv4 addresses at which a machine on the local network reaches this bench, the likeliest first. */
export function benchAddresses(interfaces: Interfaces = networkInterfaces()): string[] {
  const told = Object.entries(interfaces)
    .filter(([name]) => !inner.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  return [...new Set(told)].sort((one, other) => rank(one) - rank(other))
}

function rank(address: string): number {
  if (/^192\.168\.|^10\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(address)) return 0
  // A cable between two machines and nothing that gives addresses.
  return address.startsWith('169.254.') ? 1 : 2
}
