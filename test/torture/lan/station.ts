import { Agent, request } from 'node:https'
import { callHeaders, cookieOf, pair } from '../../lan/lan-bench.ts'

export type Told = { status: number; json: unknown }

/** One bench of the network: its own connections, its own cookie, its own name. */
export type Station = {
  name: string
  call(procedure: string, input?: unknown): Promise<Told>
  /** Changes heard so far. */
  heardCount(): number
  leave(): void
}

export async function openStation(port: number, name: string, code: string): Promise<Station> {
  const cookie = cookieOf(await pair(port, { code, name }))
  if (cookie === '') throw new Error(`${name} was not let in`)
  const agent = new Agent({ keepAlive: true, rejectUnauthorized: false, maxSockets: 4 })
  const headers = callHeaders(port, cookie)
  let heardCount = 0
  const send = (procedure: string, input: unknown) => {
    const body = JSON.stringify({ json: input })
    const path = `/rpc/${procedure.replace('.', '/')}`
    const sent = request({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path,
      agent,
      headers: { ...headers, ...sized(body) },
    })
    sent.end(body)
    return sent
  }
  const stream = send('system.changes', {})
  stream.on('error', () => undefined) // it ends by force when the station leaves
  stream.on('response', (response) => {
    response.on('error', () => undefined)
    response.on('data', (piece: Buffer) => {
      heardCount += piece.toString().split('event: message').length - 1
    })
  })
  return {
    name,
    heardCount: () => heardCount,
    call: (procedure, input = {}) => told(send(procedure, input)),
    leave() {
      stream.destroy()
      agent.destroy()
    },
  }
}

function sized(body: string): Record<string, string> {
  return { 'content-length': String(Buffer.byteLength(body)) }
}

function told(sent: ReturnType<typeof request>): Promise<Told> {
  const { promise, resolve, reject } = Promise.withResolvers<Told>()
  sent.once('error', reject)
  sent.once('response', (response) => {
    let text = ''
    response.setEncoding('utf8')
    response.on('data', (piece: string) => {
      text += piece
    })
    response.once('error', reject)
    response.once('end', () => {
      const json = text.startsWith('{') ? (JSON.parse(text) as { json: unknown }).json : null
      resolve({ status: response.statusCode ?? 0, json })
    })
  })
  return promise
}
