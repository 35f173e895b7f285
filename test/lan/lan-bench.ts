import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { connect as connectPlain } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { type Core, createCore } from '../../electron/core/create-core.ts'
import type { CoreDeps } from '../../electron/core/deps.ts'
import type { LanLimits } from '../../electron/web/lan/lan-limits.ts'
import { lanOffer } from '../../electron/web/lan/open-lan.ts'
import type { Client } from '../contract/transports.ts'
import { openWorkshop, readNewMachine } from '../contract/workshop.ts'
import { testDeps } from '../fakes/test-deps.ts'

export type LanBench = {
  core: Core
  /** At the bench itself, as its manager. */
  client: Client
  port: number
  machineId: string
  otherMachineId: string
  deps: CoreDeps
  stop(): Promise<void>
}

/** A workshop with two machines, open to the network at a loopback address. */
export async function openLanBench(
  limits: Partial<LanLimits> = {},
  overrides: Partial<CoreDeps> = {},
): Promise<LanBench> {
  const parent = mkdtempSync(join(tmpdir(), 'etabli-lan-'))
  const rendererFolder = join(parent, 'renderer')
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true })
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>workshop</title>')
  writeFileSync(join(rendererFolder, 'tested.html'), '<!doctype html><title>tests</title>')
  writeFileSync(join(rendererFolder, 'assets', 'index-Ab12Cd34.js'), 'let loaded')
  writeFileSync(join(parent, 'secret.js'), 'secret')
  const deps = await testDeps({ doorHosts: ['127.0.0.1'], ...overrides })
  const core = createCore(deps)
  await core.network.offer(lanOffer({ core, rendererFolder, limits: { wrongCodeMilliseconds: 5, ...limits } }))
  const opened = await core.network.start({ address: null, port: 0 })
  if (typeof opened === 'string') throw new Error(opened)
  const client = core.clientFor(core.newSession('web')) as unknown as Client
  const { intake } = await openWorkshop(client)
  const { machine } = await readNewMachine(client, intake.id)
  const other = await client.machines.register({ intakeId: intake.id, kind: 'laptop' })
  const stop = async () => {
    await core.network.stop()
    await deps.dispose()
    rmSync(parent, { recursive: true, force: true })
  }
  return { core, client, port: opened.port, machineId: machine.id, otherMachineId: other.id, deps, stop }
}

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }
export type Asked = { host?: string; method?: string; path?: string; headers?: Record<string, string>; body?: string }

/** One request over TLS, its certificate taken as it is. */
export function ask(
  port: number,
  { host = '127.0.0.1', method = 'GET', path = '/', headers = {}, body }: Asked,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const sent = request({ host, port, method, path, headers, rejectUnauthorized: false, agent: false })
  sent.on('response', (response) => {
    let text = ''
    response.setEncoding('utf8')
    response.on('data', (piece: string) => {
      text += piece
    })
    response.on('error', () => resolve({ status: 0, headers: {}, body: text }))
    response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
  })
  sent.on('error', reject)
  sent.end(body)
  return promise
}

export const originOf = (port: number) => `https://127.0.0.1:${port}`

/** The pairing form, sent as our own page sends it. */
export function pair(
  port: number,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = new URLSearchParams(fields).toString()
  const own = { origin: originOf(port), 'content-type': 'application/x-www-form-urlencoded' }
  return ask(port, { method: 'POST', path: '/pair', headers: { ...own, ...headers }, body })
}

/** The cookie that a pairing gave, or "" when it gave none. */
export function cookieOf({ headers }: Answer): string {
  const [given = ''] = headers['set-cookie'] ?? []
  return given.split(';')[0] ?? ''
}

export function callHeaders(port: number, cookie: string): Record<string, string> {
  return { origin: originOf(port), cookie, 'x-csrf-token': 'orpc', 'content-type': 'application/json' }
}

export type Told = { status: number; json: unknown }

/** A call as the page makes it. */
export async function call(
  port: number,
  cookie: string,
  name: string,
  input: unknown = {},
  host = '127.0.0.1',
): Promise<Told> {
  const path = `/rpc/${name.replace('.', '/')}`
  const body = JSON.stringify({ json: input })
  const length = String(Buffer.byteLength(body))
  const headers = { ...callHeaders(port, cookie), origin: `https://${host}:${port}`, 'content-length': length }
  const answer = await ask(port, { host, method: 'POST', path, headers, body })
  const told = answer.body.startsWith('{') ? (JSON.parse(answer.body) as { json: unknown }) : { json: answer.body }
  return { status: answer.status, json: told.json }
}

/** A bench of the network, with somebody who works there. */
export async function pairBench({ client, port }: LanBench, name = 'Établi 2'): Promise<string> {
  const { benchInvitation } = await client.network.inviteBench()
  const cookie = cookieOf(await pair(port, { code: benchInvitation?.code ?? '', name }))
  await call(port, cookie, 'session.join', { operatorName: `Atelier de ${name}` })
  return cookie
}

export async function openTestsOf({ client, port }: LanBench, machineId: string): Promise<string> {
  const { invitation } = await client.network.openTests({ machineId })
  return cookieOf(await pair(port, { code: invitation?.code ?? '' }))
}

/** Writes exactly these bytes, over TLS or not, and reads until the other side closes. */
export async function speak(port: number, text: string, isTls = true): Promise<string> {
  const socket = isTls
    ? connect({ host: '127.0.0.1', port, rejectUnauthorized: false })
    : connectPlain(port, '127.0.0.1')
  let heard = ''
  socket.setEncoding('latin1')
  socket.on('data', (piece: string) => {
    heard += piece
  })
  socket.on('error', () => socket.destroy()) // a reset is an answer too
  socket.write(text)
  await new Promise((resolve) => socket.once('close', resolve))
  return heard
}
