import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DoorClosing } from '../../../shared/contract/collection.contract.ts'
import { type ArrivalAnswer, createDoorRequests } from './door-requests.ts'

type DoorLimits = {
  openMilliseconds: number
  headersMilliseconds: number
  /** From the first byte of a request to the last of its body. */
  requestMilliseconds: number
  wrongCodeMilliseconds: number
  wrongCodes: number
}

export type DoorOptions = {
  hosts: readonly string[]
  code: string
  onArrival: (bytes: Uint8Array) => Promise<ArrivalAnswer>
  /** The door closed by itself. */
  onClosed: (why: DoorClosing) => void
  /** The first that is free on every host; 0 = whatever is. */
  ports?: readonly number[]
  limits?: Partial<DoorLimits>
}

export type CollectionDoor = { addresses: string[]; close(): Promise<void> }

const defaultLimits: DoorLimits = {
  openMilliseconds: 15 * 60_000,
  headersMilliseconds: 10_000,
  requestMilliseconds: 120_000,
  wrongCodeMilliseconds: 400,
  wrongCodes: 20,
}
/** Short to type; nothing common listens there. */
const defaultPorts = [7117, 0]
const mostConnections = 16

/** Listens on the local network until closed, for a quarter of an hour at most. `null` when no host could be bound. */
export async function openCollectionDoor(options: DoorOptions): Promise<CollectionDoor | null> {
  const limits = { ...defaultLimits, ...options.limits }
  let addresses: string[] = []
  let wrongCodeCount = 0
  let isClosed = false
  const answer = createDoorRequests({
    code: options.code,
    addresses: () => addresses,
    onArrival: options.onArrival,
    wrongCodeMilliseconds: limits.wrongCodeMilliseconds,
    onWrongCode: () => {
      wrongCodeCount += 1
      if (wrongCodeCount === limits.wrongCodes) closeFor('WRONG_CODES')
    },
  })
  const listener: RequestListener = (request, response) => {
    answer(request, response).catch(() => response.destroy())
  }
  const servers = await listenOnAll(options.hosts, options.ports ?? defaultPorts, () => newServer(limits, listener))
  if (servers.length === 0) return null
  addresses = servers.map(addressOf)
  const timer = setTimeout(() => closeFor('EXPIRED'), limits.openMilliseconds)
  timer.unref()

  function closeFor(why: DoorClosing): void {
    if (isClosed) return
    void close()
    options.onClosed(why)
  }

  async function close(): Promise<void> {
    isClosed = true
    clearTimeout(timer)
    await closeAll(servers)
  }
  return { addresses, close }
}

function newServer(limits: DoorLimits, listener: RequestListener): Server {
  const { headersMilliseconds, requestMilliseconds } = limits
  const server = createServer(
    {
      headersTimeout: headersMilliseconds,
      requestTimeout: requestMilliseconds,
      connectionsCheckingInterval: Math.min(1000, headersMilliseconds, requestMilliseconds),
      maxHeaderSize: 8 * 1024,
    },
    listener,
  )
  server.maxConnections = mostConnections
  server.on('upgrade', (_request, socket) => socket.destroy())
  return server
}

/** The same port on every host, so that one number is said aloud. */
async function listenOnAll(hosts: readonly string[], ports: readonly number[], make: () => Server): Promise<Server[]> {
  for (const preferred of ports) {
    const servers: Server[] = []
    let port = preferred
    for (const host of hosts) {
      const server = await listening(make(), host, port)
      if (server === null) continue
      servers.push(server)
      port = (server.address() as AddressInfo).port
    }
    if (servers.length === hosts.length || preferred === ports.at(-1)) return servers
    await closeAll(servers)
  }
  return []
}

async function listening(server: Server, host: string, port: number): Promise<Server | null> {
  server.listen({ host, port, exclusive: true })
  try {
    await once(server, 'listening')
    return server
  } catch {
    // Taken, or a network that was just unplugged: the others are tried.
    return null
  }
}

function addressOf(server: Server): string {
  const { address, port } = server.address() as AddressInfo
  return `${address}:${port}`
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
}
