import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient, DynamicLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { servePort } from '../../electron/desktop/serve-port.ts'
import { openLink } from '../../renderer/src/api/connect.ts'
import { type standInContract, standInCore } from '../web/web-shell.ts'
import { bringShellUpToDate, root } from './built-shell.ts'
import { asElectronPort } from './electron-port.ts'

beforeAll(bringShellUpToDate, 120_000)
afterEach(() => vi.unstubAllGlobals())

type PortListener = (event: { ports: MessagePort[] }) => void

/** A page's window, as far as the hand-over goes: what is posted for another origin than its own is not heard. */
function fakeWindow() {
  const listeners: ((event: unknown) => void)[] = []
  const window = {
    location: { origin: 'app://workbench', href: 'app://workbench/' },
    addEventListener: (_name: string, listener: (event: unknown) => void) => listeners.push(listener),
    postMessage(data: unknown, targetOrigin: string, ports: MessagePort[], source?: object) {
      if (targetOrigin !== 'app://workbench') return
      for (const listener of listeners) listener({ data, ports, source: source ?? window, origin: 'app://workbench' })
    },
  }
  return window
}

/** Runs the built preload beside a window; gives what main would do to send it a port. */
function loadPreload(window: object): PortListener {
  const heard: PortListener[] = []
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => Object.assign(window, { [name]: value }) },
    ipcRenderer: { once: (_channel: string, listener: PortListener) => heard.push(listener) },
  }
  const code = readFileSync(join(root, 'out/preload/preload.cjs'), 'utf8')
  new Function('require', 'window', code)(() => electron, window)
  return (event) => heard.pop()?.(event)
}

describe('the hand-over of a port', () => {
  it('leads from main through the built preload to the page, which then has its core', async () => {
    const window = fakeWindow()
    vi.stubGlobal('window', window)
    const sendPort = loadPreload(window)
    const client: ContractRouterClient<typeof standInContract> = createORPCClient(new DynamicLink(openLink()))
    const { port1, port2 } = new MessageChannel()
    const core = standInCore()
    const session = core.newSession('desktop')
    servePort(core, session, asElectronPort(port1))
    sendPort({ ports: [port2] })
    expect(await client.whoAmI()).toEqual({ sessionId: session.id })
    port1.close()
  })

  it('takes no port that another window posts', async () => {
    const window = fakeWindow()
    vi.stubGlobal('window', window)
    loadPreload(window)
    const link = openLink()()
    const { port1, port2 } = new MessageChannel()
    window.postMessage('etabli:port', 'app://workbench', [port2], {})
    expect(await Promise.race([link, Promise.resolve('no link')])).toBe('no link')
    port1.close()
  })
})
