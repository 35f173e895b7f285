import { once } from 'node:events'
import type { AddressInfo, Server } from 'node:net'
import type { ListenerOptions, NetworkListener, NetworkOffer } from '../../core/pairing/network-listener.ts'
import { type Report, reportToStderr } from '../../shell/report.ts'
import { announce, lookForBenches } from './announce.ts'
import { defaultLanLimits, type LanLimits } from './lan-limits.ts'
import { createLanServer, type LanServer } from './serve-lan.ts'
import type { NetworkCore } from './served-network.ts'
import { tlsOrPlain } from './tls-or-plain.ts'

export type LanPlace = { core: NetworkCore; rendererFolder: string; limits?: Partial<LanLimits>; report?: Report }

/** Short to type, beside the collectors' door; nothing common listens there. */
const usualPort = 7118

/** What a shell of Node offers to the core: to serve the local network, and to look around in it. */
export function lanOffer(place: LanPlace): NetworkOffer {
  return { open: (options) => openLan(place, options), look: lookForBenches }
}

async function openLan(place: LanPlace, options: ListenerOptions): Promise<NetworkListener | null> {
  const fronts: Server[] = []
  const backs: LanServer[] = []
  let port = options.port ?? usualPort
  for (const host of options.hosts ?? ['0.0.0.0']) {
    const front = await listenOn(place, options, host, port, backs)
    if (front === null) continue
    fronts.push(front)
    port = (front.address() as AddressInfo).port
  }
  if (fronts.length === 0) return null
  const silence =
    options.announcedAs === null ? null : await announce(options.announcedAs, port, options.identity.fingerprint)
  return { port, close: () => closeAll(fronts, backs, silence) }
}

/** Another port than the usual one is taken only where nobody asked for one. */
async function listenOn(
  { core, rendererFolder, ...place }: LanPlace,
  { names, identity, port: askedPort }: ListenerOptions,
  host: string,
  port: number,
  backs: LanServer[],
): Promise<Server | null> {
  const limits = { ...defaultLanLimits, ...place.limits }
  for (const wanted of askedPort === null && port === usualPort ? [port, 0] : [port]) {
    const parts = { core, rendererFolder, identity, names, limits, report: place.report ?? reportToStderr }
    const back = createLanServer({ ...parts, port: () => portOf(front) })
    const hosts = () => names().map((name) => `${name}:${portOf(front)}`)
    const front: Server = tlsOrPlain({ tls: back.server, hosts, ...limits })
    front.listen({ host, port: wanted, exclusive: true })
    const isListening = await once(front, 'listening').then(
      () => true,
      () => false,
    )
    if (isListening) {
      backs.push(back)
      return front
    }
    await back.close()
  }
  return null
}

function portOf(front: Server): number {
  return (front.address() as AddressInfo | null)?.port ?? 0
}

async function closeAll(
  fronts: readonly Server[],
  backs: readonly LanServer[],
  silence: (() => void) | null,
): Promise<void> {
  silence?.()
  const closed = fronts.map((front) => once(front, 'close'))
  for (const front of fronts) front.close()
  for (const back of backs) await back.close()
  await Promise.all(closed)
}
