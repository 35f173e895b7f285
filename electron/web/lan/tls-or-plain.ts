import { createServer as createPlainServer, type Server as PlainServer, type ServerResponse } from 'node:http'
import type { Server as TlsServer } from 'node:https'
import { createServer, type Server, type Socket } from 'node:net'
import { guardHeaders } from '../../shell/page-file.ts'

type Parts = { tls: TlsServer; hosts: () => readonly string[]; handshakeMilliseconds: number; connections: number }

const tlsHandshake = 0x16

/**
 * One port for both: an address typed without "https://" must lead to the door, not to an empty page. Nothing is served
 * in the clear but the way to the other side.
 */
export function tlsOrPlain({ tls, hosts, handshakeMilliseconds, connections }: Parts): Server {
  const plain = createPlainServer(
    {
      maxHeaderSize: 8 * 1024,
      headersTimeout: handshakeMilliseconds,
      requestTimeout: handshakeMilliseconds,
      connectionsCheckingInterval: Math.min(1000, handshakeMilliseconds),
    },
    (request, response) => leadToTls(response, hosts(), request.headersDistinct.host ?? []),
  )
  const front = createServer({ pauseOnConnect: false }, (socket) => {
    const timer = setTimeout(() => socket.destroy(), handshakeMilliseconds)
    socket.once('error', () => socket.destroy())
    socket.once('close', () => clearTimeout(timer))
    socket.once('data', (first: Buffer) => {
      clearTimeout(timer)
      socket.pause()
      socket.unshift(first)
      handOver(socket, first[0] === tlsHandshake ? tls : plain)
    })
  })
  front.maxConnections = connections
  front.once('listening', () => watchSlowOnes(tls, plain))
  front.once('close', () => plain.close())
  return front
}

/** A server of Node looks after slow requests once it listens; these two are given their connections instead. */
function watchSlowOnes(...servers: (TlsServer | PlainServer)[]): void {
  for (const server of servers) server.emit('listening')
}

/** In the next turn, so that what was put back is read again by its new owner. */
function handOver(socket: Socket, server: TlsServer | PlainServer): void {
  server.emit('connection', socket)
  process.nextTick(() => socket.resume())
}

function leadToTls(response: ServerResponse, hosts: readonly string[], told: readonly string[]): void {
  const [host = ''] = told
  const isOurs = told.length === 1 && hosts.includes(host)
  const headers = { ...guardHeaders, connection: 'close', 'cache-control': 'no-store', 'content-length': '0' }
  response.writeHead(isOurs ? 308 : 403, isOurs ? { ...headers, location: `https://${host}/` } : headers)
  response.end()
}
