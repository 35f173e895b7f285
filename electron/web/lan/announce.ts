import { createSocket } from 'node:dgram'
import { setTimeout as wait } from 'node:timers/promises'
import type { Bonjour, Service } from 'bonjour-service'
import type { SeenBench } from '../../../shared/contract/network.contract.ts'

const serviceType = 'etabli'
const multicastPort = 5353
const lookMilliseconds = 1_500
const mostSeen = 32

/** Presents this bench to the network (RFC 6763). Where that cannot be done nothing is said, and nothing breaks. */
export async function announce(name: string, port: number, fingerprint: string): Promise<() => void> {
  const bonjour = await quietBonjour()
  bonjour?.publish({ name, type: serviceType, port, txt: { fingerprint }, probe: false, disableIPv6: true })
  return () => bonjour?.unpublishAll(() => bonjour.destroy())
}

/** Who presents itself within a moment; everything told is a stranger's word, and is only shown. */
export async function lookForBenches(ownFingerprint: string | null): Promise<SeenBench[]> {
  const bonjour = await quietBonjour()
  if (bonjour === null) return []
  const browser = bonjour.find({ type: serviceType })
  await wait(lookMilliseconds)
  const seen = browser.services.slice(0, mostSeen).flatMap(seenBench)
  browser.stop()
  bonjour.destroy()
  return seen.filter(({ fingerprint }) => fingerprint === null || fingerprint !== ownFingerprint)
}

/** `null` when another program keeps the port for itself: the library would throw that where nobody can catch it. */
async function quietBonjour(): Promise<Bonjour | null> {
  if (!(await canBind())) return null
  const { Bonjour } = await import('bonjour-service')
  return new Bonjour({}, () => {
    // No network, or one without multicast: the bench is then found by its address.
  })
}

function canBind(): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  socket.once('error', () => socket.close(() => resolve(false)))
  socket.bind(multicastPort, () => socket.close(() => resolve(true)))
  return promise
}

function seenBench({ name, port, addresses, referer, txt }: Service): SeenBench[] {
  const address = referer?.family === 'IPv4' ? referer.address : addresses?.find((one) => /^\d+(\.\d+){3}$/.test(one))
  if (address === undefined || !(port > 0 && port < 65_536)) return []
  const told: unknown = (txt as { fingerprint?: unknown } | undefined)?.fingerprint
  const fingerprint = typeof told === 'string' && /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/.test(told) ? told : null
  return [{ name: name.slice(0, 60), address: `https://${address}:${port}`, fingerprint }]
}
