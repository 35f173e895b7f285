import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract/index.ts'
import {
  ask,
  call,
  callHeaders,
  cookieOf,
  type LanBench,
  openLanBench,
  openTestsOf,
  originOf,
  pair,
  pairBench,
  speak,
} from './lan-bench.ts'

let bench: LanBench
let port = 0
let cookie = ''
beforeAll(async () => {
  bench = await openLanBench({ bodyBytes: 256 * 1024, testedBodyBytes: 8 * 1024 })
  port = bench.port
  cookie = await pairBench(bench)
})
afterAll(() => bench.stop())

const statusOf = (heard: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1] ?? 0)
const body = '{"json":{}}'

type Change = {
  host?: string
  method?: string
  target?: string
  headers?: Record<string, string | null>
  body?: string
}

/** A call that would be answered, but for what `change` says. */
async function tried(change: Change): Promise<number> {
  const sent = change.body ?? body
  const headers: Record<string, string | null> = {
    Host: change.host ?? `127.0.0.1:${port}`,
    Connection: 'close',
    Origin: originOf(port),
    Cookie: cookie,
    'x-csrf-token': 'orpc',
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(sent)),
    ...change.headers,
  }
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  const start = `${change.method ?? 'POST'} ${change.target ?? '/rpc/session/view'} HTTP/1.1`
  return statusOf(await speak(port, `${[start, ...lines].join('\r\n')}\r\n\r\n${sent}`))
}

describe('the door', () => {
  it('opens to the call that all the others are made of', async () => {
    expect(await tried({})).toBe(200)
  })

  it.each([
    'evil.example',
    '127.0.0.1',
    'localhost:PORT',
    '127.0.0.1:PORT.evil.example',
    '127.0.0.1:1',
    '0.0.0.0:PORT',
  ])('is shut to the host %s', async (name) => {
    const host = name.replace('PORT', String(port))
    expect(await tried({ host, headers: { Origin: `https://${host}` } })).toBe(403)
    expect(await tried({ host, method: 'GET', target: '/', headers: { Origin: null } })).toBe(403)
  })

  it('is shut to two hosts, to an absolute address and to an upgrade', async () => {
    expect(await tried({ headers: { host: 'evil.example' } })).toBe(403)
    expect(await tried({ target: `https://127.0.0.1:${port}/rpc/session/view` })).toBe(403)
    const upgrade = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' }
    expect(await tried({ method: 'GET', target: '/rpc', headers: upgrade })).toBe(403)
  })

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:PORT', 'https://127.0.0.1', null])(
    'is shut to the origin %s',
    async (name) => {
      expect(await tried({ headers: { Origin: name?.replace('PORT', String(port)) ?? null } })).toBe(403)
    },
  )

  it.each(['cross-site', 'same-site', 'none', 'same-origin, cross-site'])('is shut to a call %s', async (site) => {
    expect(await tried({ headers: { 'Sec-Fetch-Site': site } })).toBe(403)
  })

  it('is shut without the header that no form can send', async () => {
    expect(await tried({ headers: { 'x-csrf-token': null } })).toBe(403)
  })

  it('is shut without a cookie, with a wrong one, two of them, or that of the loopback shell', async () => {
    const [name = '', secret = ''] = cookie.split('=')
    for (const wrong of [
      null,
      `${name}=`,
      `${name}=${'a'.repeat(43)}`,
      `${cookie}; ${cookie}`,
      `etabli-${port}=${secret}`,
    ]) {
      expect(await tried({ headers: { Cookie: wrong } }), String(wrong)).toBe(403)
    }
  })

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])('takes no call by %s', async (method) => {
    expect(await tried({ method })).toBe(405)
  })

  it('answers nothing in the clear', async () => {
    const lines = [`Host: 127.0.0.1:${port}`, `Cookie: ${cookie}`, `Origin: ${originOf(port)}`, 'x-csrf-token: orpc']
    const head = `POST /rpc/session/view HTTP/1.1\r\n${lines.join('\r\n')}\r\nContent-Length: ${body.length}\r\n\r\n`
    const heard = await speak(port, head + body, false)
    expect(statusOf(heard)).toBe(308)
    expect(heard.split('\r\n\r\n')[1]).toBe('')
  })
})

describe('the files', () => {
  it.each([
    '/../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/..\\secret.js',
    '//secret.js',
    '/assets/index-Ab12Cd34.js%00',
  ])('stay inside the build for %s', async (path) => {
    const heard = await speak(
      port,
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    )
    expect([400, 403, 404]).toContain(statusOf(heard))
    expect(heard).not.toContain('secret')
  })

  it('are given to whoever was let in', async () => {
    expect((await ask(port, { path: '/', headers: { cookie } })).body).toContain('workshop')
    expect((await ask(port, { path: '/assets/index-Ab12Cd34.js', headers: { cookie } })).status).toBe(200)
  })
})

describe('bodies', () => {
  it('that are too large, or do not say how large they are, are refused unread', async () => {
    expect(await tried({ headers: { 'Content-Length': String(10 ** 9) } })).toBe(413)
    expect(
      await tried({ headers: { 'Content-Length': null, 'Transfer-Encoding': 'chunked' }, body: '0\r\n\r\n' }),
    ).toBe(411)
  })

  it('of a form are bounded too', async () => {
    const answer = await pair(port, { code: 'a'.repeat(4000) }).catch(() => null)
    expect(answer === null || answer.status === 400).toBe(true)
  })

  it('of a tested machine are a verdict long and no longer', async () => {
    const tester = await openTestsOf(bench, bench.machineId)
    const note = 'x'.repeat(9_000)
    expect(
      (await call(port, tester, 'testedMachine.record', { stepKey: 'keyboard', state: 'pass', note })).status,
    ).toBe(413)
  })

  it('that come too slowly are let go, and so are hellos that never end', async () => {
    const hurried = await openLanBench({
      headersMilliseconds: 150,
      requestMilliseconds: 300,
      handshakeMilliseconds: 200,
    })
    const host = `Host: 127.0.0.1:${hurried.port}`
    // Each of these would last for ever otherwise; a busy machine may end them before the answer is written.
    expect([0, 408]).toContain(statusOf(await speak(hurried.port, `GET / HTTP/1.1\r\n${host}\r\n`)))
    const form = `Origin: ${originOf(hurried.port)}\r\nContent-Type: application/x-www-form-urlencoded`
    await speak(hurried.port, `POST /pair HTTP/1.1\r\n${host}\r\n${form}\r\nContent-Length: 90\r\n\r\ncode=`)
    await speak(hurried.port, `GET / HTTP/1.1\r\n${host}\r\n`, false)
    await speak(hurried.port, '\x16\x03\x01', false)
    await speak(hurried.port, '', false)
    expect((await hurried.client.network.view()).state).toBe('open')
    await hurried.stop()
  })
})

describe('guessing', () => {
  it('is shut out after a few wrong codes, though the right one came at last', async () => {
    const guessed = await openLanBench()
    const { benchInvitation } = await guessed.client.network.inviteBench()
    for (let guess = 0; guess < 8; guess++) expect((await pair(guessed.port, { code: 'bbbbbbbb' })).status).toBe(403)
    const right = await pair(guessed.port, { code: benchInvitation?.code ?? '', name: 'Établi 2' })
    expect([right.status, cookieOf(right)]).toEqual([429, ''])
    await guessed.stop()
  })

  it('from everywhere at once closes every code, and the bench says so', async () => {
    const guessed = await openLanBench()
    await guessed.client.network.inviteBench()
    await guessed.client.network.openTests({ machineId: guessed.machineId })
    for (let guess = 0; guess < 40; guess++) {
      await guessed.core.network.letIn({ code: 'bbbbbbbb', benchName: null, address: `10.0.0.${guess % 8}` })
    }
    expect(await guessed.client.network.view()).toMatchObject({
      benchInvitation: null,
      codesClosedBecause: 'WRONG_CODES',
    })
    expect((await guessed.client.network.testedMachine({ machineId: guessed.machineId })).invitation).toBeNull()
    await guessed.stop()
  })

  it('from a page of another site never counts as a guess', async () => {
    const guessed = await openLanBench()
    const { benchInvitation } = await guessed.client.network.inviteBench()
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]
    for (const headers of foreign) {
      for (let guess = 0; guess < 10; guess++) {
        expect((await pair(guessed.port, { code: 'bbbbbbbb' }, headers)).status).toBe(403)
      }
    }
    expect((await pair(guessed.port, { code: benchInvitation?.code ?? '', name: 'Établi 2' })).status).toBe(303)
    await guessed.stop()
  })

  it('by a name that is a script only shows its letters', async () => {
    const { benchInvitation } = await bench.client.network.inviteBench()
    const name = 'etabli-1"><script>alert(1)</script>'.slice(0, 60)
    const shown = await pair(port, { code: `${benchInvitation?.code}`, name: 'ETABLI-1' })
    expect(shown.body).toContain('value="ETABLI-1"')
    const wrong = await pair(port, { code: '"><script>x' })
    expect(wrong.body).not.toContain('<script')
    const entered = await pair(port, { code: benchInvitation?.code ?? '', name })
    expect(entered.status).toBe(303)
  })
})

/** Every procedure of the contract, as `subject.verb`. */
function proceduresOf(tree: object, place: readonly string[] = []): string[] {
  if ('~orpc' in tree) return [place.join('.')]
  return Object.entries(tree).flatMap(([name, branch]) => proceduresOf(branch as object, [...place, name]))
}

describe('the session of a tested machine', () => {
  it('is refused every procedure of the contract but its own', async () => {
    const tester = await openTestsOf(bench, bench.machineId)
    const names = proceduresOf(contract)
    expect(names.length).toBeGreaterThan(80)
    for (const name of names.filter((one) => !one.startsWith('testedMachine.'))) {
      const told = await call(port, tester, name, { machineId: bench.machineId })
      // Some are a manager's before they are out of reach.
      expect(told.status, name).toBe(403)
    }
  })

  it('is the only one that may ask what is a tested machine’s', async () => {
    for (const name of proceduresOf(contract).filter((one) => one.startsWith('testedMachine.'))) {
      const input = { stepKey: 'keyboard', state: 'pass' }
      expect(await call(port, cookie, name, input), name).toMatchObject({
        status: 403,
        json: { data: { reason: 'NOT_A_TESTED_MACHINE' } },
      })
    }
    await expect(bench.client.testedMachine.view()).rejects.toMatchObject({ code: 'OUT_OF_REACH' })
  })

  it('cannot listen to the workshop, nor go on listening to its machine once it was sent away', async () => {
    const tester = await openTestsOf(bench, bench.machineId)
    expect((await call(port, tester, 'system.changes')).status).toBe(403)
    const stream = ask(port, {
      method: 'POST',
      path: '/rpc/testedMachine/changes',
      headers: { ...callHeaders(port, tester), 'content-length': String(body.length) },
      body,
    })
    const isThere = async () => (await bench.client.network.testedMachine({ machineId: bench.machineId })).client
    await expect.poll(async () => (await isThere())?.isConnected).toBe(true)
    await bench.client.network.closeTests({ machineId: bench.machineId })
    expect(await stream.then(({ status }) => status)).toBeLessThan(300)
    expect((await call(port, tester, 'testedMachine.changes')).status).toBe(403)
  })
})
