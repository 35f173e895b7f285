import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ServedCore } from '../../electron/shell/served-core.ts'
import type { WebShell } from '../../electron/web/serve.ts'
import { enterShell, type RunningShell, type standInContract, startShell } from './web-shell.ts'

let running: RunningShell
beforeEach(async () => {
  running = await startShell()
})
afterEach(() => running.stop())

function clientOf(shell: WebShell, cookie: string): ContractRouterClient<typeof standInContract> {
  return createORPCClient(
    new RPCLink({
      url: `${shell.url}rpc`,
      headers: { cookie, origin: shell.url.slice(0, -1) },
      plugins: [new SimpleCsrfProtectionLinkPlugin()],
    }),
  )
}

describe('the web shell', () => {
  it('listens on this machine only, on a port nobody knew', () => {
    expect(running.shell.url).toBe(`http://127.0.0.1:${running.shell.port}/`)
    expect(running.shell.port).toBeGreaterThan(1023)
  })

  it('gives the page and its assets to who entered', async () => {
    const headers = { cookie: await enterShell(running.shell) }
    const page = await fetch(running.shell.url, { headers })
    expect(await page.text()).toContain('<title>page</title>')
    const asset = await fetch(`${running.shell.url}assets/index-Ab12Cd34.js`, { headers })
    expect(asset.headers.get('content-type')).toContain('text/javascript')
    const head = await fetch(running.shell.url, { method: 'HEAD', headers })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('answers to localhost as to 127.0.0.1', async () => {
    const address = running.shell.oneTimeUrl().replace('127.0.0.1', 'localhost')
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
  })

  it('keeps one session a cookie, and another for another cookie', async () => {
    const [first, second] = [await enterShell(running.shell), await enterShell(running.shell)]
    const client = clientOf(running.shell, first)
    const { sessionId } = await client.whoAmI()
    expect((await client.whoAmI()).sessionId).toBe(sessionId)
    expect((await clientOf(running.shell, second).whoAmI()).sessionId).not.toBe(sessionId)
  })

  it('leads a second look at a burnt address to the page, in the browser that burnt it', async () => {
    const address = running.shell.oneTimeUrl()
    const entered = await fetch(address, { redirect: 'manual' })
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const again = await fetch(address, { redirect: 'manual', headers: { cookie } })
    expect([again.status, again.headers.getSetCookie()]).toEqual([303, []])
  })

  it('carries no answer of a call into a cache or another page', async () => {
    const response = await fetch(`${running.shell.url}rpc/whoAmI`, {
      method: 'POST',
      headers: { cookie: await enterShell(running.shell), 'x-csrf-token': 'orpc', 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('keeps what broke for its own report', async () => {
    const reported: string[] = []
    const broken = await startShell({ report: (line) => reported.push(line) })
    const client = clientOf(broken.shell, await enterShell(broken.shell))
    await expect(client.breakDown()).rejects.toThrow(/^Internal server error$/)
    expect(reported).toEqual([expect.stringMatching(/^breakDown: Error: a secret of the core\n/)])
    await broken.stop()
  })

  it('stops a stream when its reader stops', async () => {
    const client = clientOf(running.shell, await enterShell(running.shell))
    for await (const tick of await client.ticks()) if (tick === 3) break
    await expect.poll(running.core.openStreams).toBe(0)
  })

  it('ends the streams when it closes, and the reader sees an end, not an error', async () => {
    const client = clientOf(running.shell, await enterShell(running.shell))
    const ticks = await client.ticks()
    await ticks.next()
    const closed = running.shell.close()
    let last = await ticks.next()
    while (!last.done) last = await ticks.next()
    await closed
    await expect.poll(running.core.openStreams).toBe(0)
  })

  it('refuses a port that is taken', async () => {
    await expect(startShell({ port: running.shell.port })).rejects.toThrow('EADDRINUSE')
  })

  it('stands before its core: the page is there, and what it asks waits', async () => {
    const core = Promise.withResolvers<ServedCore>()
    const early = await startShell({ core: core.promise })
    const cookie = await enterShell(early.shell)
    expect((await fetch(early.shell.url, { headers: { cookie } })).status).toBe(200)
    const asked = clientOf(early.shell, cookie).measure({ text: 'four' })
    const first = await Promise.race([asked, fetch(early.shell.url, { headers: { cookie } })])
    expect(first).toBeInstanceOf(Response)
    core.resolve(early.core)
    expect(await asked).toEqual({ length: 4 })
    await early.stop()
  })

  it('says that it cannot answer when its core did not start, and nothing of why', async () => {
    const early = await startShell({ core: Promise.reject(new Error('a secret of the core')) })
    const headers = {
      cookie: await enterShell(early.shell),
      'content-type': 'application/json',
      'x-csrf-token': 'orpc',
    }
    const answer = await fetch(`${early.shell.url}rpc/whoAmI`, { method: 'POST', headers, body: '{}' })
    expect(answer.status).toBe(503)
    expect(await answer.text()).not.toContain('secret')
    await early.stop()
  })
})
