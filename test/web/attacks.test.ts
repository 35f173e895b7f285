import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enterShell, type RunningShell, speakRaw, startShell, statusLine } from './web-shell.ts'

let running: RunningShell
let cookie = ''
let port = 0
beforeAll(async () => {
  running = await startShell({ limits: { bodyBytes: 64 * 1024 } })
  port = running.shell.port
  cookie = await enterShell(running.shell)
})
afterAll(() => running.stop())
beforeEach(() => {
  running.core.calls.length = 0
})

const goodBody = '{"json":{}}'

type Raw = {
  method?: string
  target?: string
  headers?: Record<string, string | null>
  body?: string
  version?: string
}

/** A request that would be served, but for what `change` says; a header set to `null` is left out. */
async function ask(change: Raw): Promise<string> {
  const body = change.body ?? ''
  const headers: Record<string, string | null> = {
    Host: `127.0.0.1:${port}`,
    Cookie: cookie,
    Connection: 'close',
    ...(body !== '' && { 'Content-Length': String(Buffer.byteLength(body)), 'Content-Type': 'application/json' }),
    ...change.headers,
  }
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  const start = `${change.method ?? 'GET'} ${change.target ?? '/'} HTTP/${change.version ?? '1.1'}`
  return speakRaw(port, `${[start, ...lines].join('\r\n')}\r\n\r\n${body}`)
}

const call: Raw = { method: 'POST', target: '/rpc/whoAmI', body: goodBody, headers: { 'x-csrf-token': 'orpc' } }

describe('the door', () => {
  it('opens to the request all the others are made of', async () => {
    expect(statusLine(await ask({}))).toContain('200')
    expect(statusLine(await ask(call))).toContain('200')
  })

  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1:PORT.evil.example',
    'LOCALHOST:PORT',
    '[::1]:PORT',
    '127.0.0.1:PORT@evil.example',
    '0.0.0.0:PORT',
    'localhost.:PORT',
  ])('is shut to the host %s', async (name) => {
    const host = name.replace('PORT', String(port))
    expect(statusLine(await ask({ headers: { Host: host } }))).toContain('403')
    expect(statusLine(await ask({ ...call, headers: { ...call.headers, Host: host } }))).toContain('403')
    expect(running.core.calls).toEqual([])
  })

  it('is shut without a host, and with two', async () => {
    expect(statusLine(await ask({ headers: { Host: null } }))).toContain('400')
    expect(statusLine(await ask({ headers: { Host: null }, version: '1.0' }))).toContain('403')
    expect(statusLine(await ask({ headers: { host: 'evil.example' } }))).toContain('403')
  })

  it.each([
    'http://evil.example',
    'null',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:1',
    'http://localhost:PORT',
    'file://',
  ])('is shut to the origin %s', async (name) => {
    const Origin = name.replace('PORT', String(port))
    expect(statusLine(await ask({ ...call, headers: { ...call.headers, Origin } }))).toContain('403')
    expect(running.core.calls).toEqual([])
  })

  it.each(['cross-site', 'same-site', 'same-origin, cross-site'])('is shut to what a page %s caused', async (site) => {
    expect(statusLine(await ask({ headers: { 'Sec-Fetch-Site': site } }))).toContain('403')
    expect(statusLine(await ask({ ...call, headers: { ...call.headers, 'Sec-Fetch-Site': site } }))).toContain('403')
  })

  it('is shut without a cookie, with a wrong one, an empty one, or two', async () => {
    const name = cookie.split('=')[0]
    for (const wrong of [
      null,
      `${name}=wrong`,
      `${name}=`,
      `${cookie}; ${cookie}`,
      cookie.replace('etabli', 'other'),
      `${cookie}x`,
    ]) {
      expect(statusLine(await ask({ headers: { Cookie: wrong } })), String(wrong)).toContain('403')
      expect(statusLine(await ask({ ...call, headers: { ...call.headers, Cookie: wrong } })), String(wrong)).toContain(
        '403',
      )
    }
    expect(running.core.calls).toEqual([])
  })

  it('says in both languages what to do, and shows nothing else', async () => {
    const heard = await ask({ headers: { Cookie: null } })
    expect(heard).toContain('Entr')
    expect(heard).toContain('Press Enter')
    expect(heard).toContain("default-src 'none'")
    expect(heard).not.toContain('token')
  })

  it('opens once for one address', async () => {
    const { pathname, search } = new URL(running.shell.oneTimeUrl())
    const target = pathname + search
    const first = await ask({ target, headers: { Cookie: null } })
    expect(statusLine(first)).toContain('303')
    expect(first).toMatch(
      new RegExp(`set-cookie: etabli-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/\r\n`, 'i'),
    )
    const second = await ask({ target, headers: { Cookie: null } })
    expect(statusLine(second)).toContain('403')
    expect(second.toLowerCase()).not.toContain('set-cookie')
  })

  it('does not burn the address on a look from a foreign host, a HEAD or another page', async () => {
    const { search } = new URL(running.shell.oneTimeUrl())
    await ask({ target: `/${search}`, headers: { Host: 'evil.example', Cookie: null } })
    await ask({ method: 'HEAD', target: `/${search}`, headers: { Cookie: null } })
    await ask({ target: `/index.html${search}`, headers: { Cookie: null } })
    expect(statusLine(await ask({ target: `/${search}`, headers: { Cookie: null } }))).toContain('303')
  })

  it('refuses made-up addresses', async () => {
    for (const target of ['/?token=', '/?token=a', `/?token=${'a'.repeat(43)}`, '/?token[]=a', '/?TOKEN=a']) {
      expect(statusLine(await ask({ target, headers: { Cookie: null } })), target).toContain('403')
    }
  })
})

describe('the files', () => {
  it.each([
    '/../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/%2e%2e%2fsecret.js',
    '/%252e%252e%252fsecret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '/assets/../../secret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '//secret.js',
    '/assets/..;/secret.js',
    '/%c0%ae%c0%ae/secret.js',
    '/assets/index-Ab12Cd34.js%00',
    '/.%00./secret.js',
    '/%u002e/secret.js',
  ])('stay inside the build for %s', async (target) => {
    const heard = await ask({ target })
    expect(statusLine(heard)).toMatch(/ (400|404) /)
    expect(heard).not.toContain('secret')
  })

  it('are not asked in the absolute form', async () => {
    expect(statusLine(await ask({ target: 'http://evil.example/' }))).toContain('403')
    expect(statusLine(await ask({ target: `http://127.0.0.1:${port}/` }))).toContain('403')
    expect(statusLine(await ask({ method: 'OPTIONS', target: '*' }))).toContain('403')
  })
})

describe('the calls', () => {
  it('need the header no form and no foreign page can send', async () => {
    const heard = await ask({ ...call, headers: {} })
    expect(statusLine(heard)).toContain('403')
    expect(statusLine(await ask({ ...call, headers: { 'x-csrf-token': 'other' } }))).toContain('403')
    expect(running.core.calls).toEqual([])
  })

  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'])(
    'are not made by %s',
    async (method) => {
      expect(statusLine(await ask({ ...call, method }))).toContain('405')
      expect(running.core.calls).toEqual([])
    },
  )

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'and the page is not asked by %s',
    async (method) => {
      expect(statusLine(await ask({ method }))).toContain('405')
    },
  )

  it('end the connection for CONNECT and for what is not HTTP', async () => {
    expect(await ask({ method: 'CONNECT', target: 'evil.example:443' })).not.toContain('200')
    expect(statusLine(await speakRaw(port, 'SSH-2.0-probe\r\n\r\n'))).toContain('400')
  })

  it('take no parameter from the address', async () => {
    expect(statusLine(await ask({ method: 'GET', target: '/rpc/whoAmI?data=%7B%7D' }))).toContain('405')
  })

  it('say no more than not found for what is not there', async () => {
    for (const target of [
      '/rpc',
      '/rpc/',
      '/rpc/nothing',
      '/rpc/__proto__',
      '/rpc/constructor',
      '/rpc/whoAmI/handler',
    ]) {
      expect(statusLine(await ask({ ...call, target })), target).toContain('404')
    }
  })

  it('refuse to become a socket', async () => {
    const headers = {
      Upgrade: 'websocket',
      Connection: 'Upgrade',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    }
    expect(statusLine(await ask({ headers }))).toContain('403')
    expect(statusLine(await ask({ target: '/rpc', headers }))).toContain('403')
  })

  it('refuse a body that says it is too large before reading it', async () => {
    const heard = await ask({ ...call, headers: { ...call.headers, 'Content-Length': String(10 ** 9) } })
    expect(statusLine(heard)).toContain('413')
    expect(running.core.calls).toEqual([])
  })

  it('refuse a body that grows too large without having said so', async () => {
    const piece = 'a'.repeat(16 * 1024)
    const chunked = `${piece.length.toString(16)}\r\n${piece}\r\n`.repeat(8)
    const head = `POST /rpc/measure HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nx-csrf-token: orpc\r\n`
    const heard = await speakRaw(
      port,
      `${head}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{"json":{"text":"${chunked}0\r\n\r\n`,
    )
    expect(statusLine(heard)).toMatch(/ (400|413) |^$/)
    expect(running.core.calls).toEqual([])
  })

  it('survive nonsense in the body', async () => {
    for (const body of [
      '{',
      'null',
      '[]',
      '{"json":{"__proto__":{"a":1}},"meta":[[1,"x"]]}',
      '{"json":{},"meta":7}',
      '\0\0\0',
    ]) {
      expect(statusLine(await ask({ ...call, target: '/rpc/measure', body }))).toMatch(/ (400|500) /)
    }
    expect(statusLine(await ask(call))).toContain('200')
  })

  it('refuse two lengths, and a length beside chunks', async () => {
    const smuggled = { ...call.headers, 'Transfer-Encoding': 'chunked' }
    expect(statusLine(await ask({ ...call, headers: smuggled }))).toContain('400')
    expect(statusLine(await ask({ ...call, headers: { ...call.headers, 'content-length': '3' } }))).toContain('400')
  })
})

describe('a slow caller', () => {
  it('is let go, at the headers and at the body', async () => {
    const hurried = await startShell({ limits: { headersMilliseconds: 100, requestMilliseconds: 200 } })
    const hurriedCookie = await enterShell(hurried.shell)
    const host = `Host: 127.0.0.1:${hurried.shell.port}`
    expect(statusLine(await speakRaw(hurried.shell.port, `GET / HTTP/1.1\r\n${host}\r\n`))).toContain('408')
    const head = `POST /rpc/measure HTTP/1.1\r\n${host}\r\nCookie: ${hurriedCookie}\r\nx-csrf-token: orpc`
    await speakRaw(hurried.shell.port, `${head}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`)
    expect(hurried.core.calls).toEqual([])
    await hurried.stop()
  })
})
