import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../electron/core/system/find-chromium.ts'
import { type RunningShell, startShell } from './web-shell.ts'

const executablePath = findChromium()

describe.skipIf(executablePath === null)('a real browser', () => {
  let browser: Browser
  let running: RunningShell
  beforeAll(async () => {
    const isRoot = process.getuid?.() === 0
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: isRoot ? ['--no-sandbox'] : [] })
    running = await startShell()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await running.stop()
  })

  it('enters by the address, is led away from it, and may then call', async () => {
    const page = await browser.newPage()
    await page.goto(running.shell.oneTimeUrl())
    expect(page.url()).toBe(running.shell.url)
    expect(await page.title()).toBe('page')
    const status = await page.evaluate(async () => {
      const headers = { 'x-csrf-token': 'orpc', 'content-type': 'application/json' }
      return (await fetch('/rpc/whoAmI', { method: 'POST', headers, body: '{}' })).status
    })
    expect(status).toBe(200)
    expect(await page.evaluate(() => document.cookie)).toBe('')
  })

  it('carries nothing here from a page of another port, though the cookie would come along', async () => {
    const context = await browser.newContext()
    const ours = await context.newPage()
    await ours.goto(running.shell.oneTimeUrl())
    const neighbour = createServer((_request, response) => response.end('<!doctype html>')).listen(0, '127.0.0.1')
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${(neighbour.address() as AddressInfo).port}/`)
    running.core.calls.length = 0
    const statuses: number[] = []
    page.on('response', (response) => statuses.push(response.status()))
    const { loads, frames } = await page.evaluate(async (url) => {
      const load = (tag: 'img' | 'script', address: string) =>
        new Promise<boolean>((resolve) => {
          const element = Object.assign(document.createElement(tag), {
            src: address,
            onload: () => resolve(true),
            onerror: () => resolve(false),
          })
          document.documentElement.append(element)
        })
      const call = { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' } as const
      await fetch(`${url}rpc/whoAmI`, call).catch(() => null)
      await fetch(`${url}rpc/whoAmI`, { ...call, mode: 'cors', headers: { 'x-csrf-token': 'orpc' } }).catch(() => null)
      const loads = [await load('script', `${url}assets/index-Ab12Cd34.js`), await load('img', url)]
      const frame = Object.assign(document.createElement('iframe'), { src: url })
      const framed = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.documentElement.append(frame)
      await framed
      return { loads, frames: frame.contentDocument === null }
    }, running.shell.url)
    expect(loads).toEqual([false, false])
    expect(frames).toBe(true)
    expect(running.core.calls).toEqual([])
    expect(statuses.every((status) => status >= 400)).toBe(true)
    neighbour.close()
    await context.close()
  })
})
