import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'
import type { ContractRouterClient } from '@orpc/contract'
import { type Core, createCore } from '../../electron/core/create-core.ts'
import type { CoreDeps } from '../../electron/core/deps.ts'
import { servePort } from '../../electron/desktop/serve-port.ts'
import { serveWeb } from '../../electron/web/serve.ts'
import type { Contract } from '../../shared/contract/index.ts'
import { testDeps } from '../fakes/test-deps.ts'

export type Client = ContractRouterClient<Contract>
export type Opened = { client: Client; core: Core; close(): Promise<void> }
type Open = (overrides?: Partial<CoreDeps>) => Promise<Opened>

async function openCore(overrides?: Partial<CoreDeps>) {
  const deps = await testDeps(overrides)
  return { core: createCore(deps), dispose: deps.dispose }
}

export const openInProcess: Open = async (overrides) => {
  const { core, dispose } = await openCore(overrides)
  const client = core.clientFor(core.newSession('cli')) as unknown as Client
  return { client, core, close: dispose }
}

/** The desktop's way, over the channel that Node and Electron share. */
const openPort: Open = async (overrides) => {
  const { core, dispose } = await openCore(overrides)
  const { port1, port2 } = new MessageChannel()
  servePort(core, core.newSession('desktop'), port1)
  const link = new PortLink({ port: port2 })
  port2.start()
  const close = async () => {
    port2.close()
    await dispose()
  }
  return { client: createORPCClient<Client>(link), core, close }
}

/** The browser's way: the one-time address is opened, its cookie goes with every call. */
export const openHttp: Open = async (overrides) => {
  const { core, dispose } = await openCore(overrides)
  const rendererFolder = mkdtempSync(join(tmpdir(), 'etabli-page-'))
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html>')
  const shell = await serveWeb({ core, rendererFolder, host: '127.0.0.1' })
  const entered = await fetch(shell.oneTimeUrl(), { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const link = new FetchLink({
    url: `${shell.url}rpc`,
    headers: { cookie },
    plugins: [new SimpleCsrfProtectionLinkPlugin()],
  })
  const close = async () => {
    await shell.close()
    rmSync(rendererFolder, { recursive: true })
    await dispose()
  }
  return { client: createORPCClient<Client>(link), core, close }
}

export const transports: readonly (readonly [string, Open])[] = [
  ['in process', openInProcess],
  ['over a message port', openPort],
  ['over loopback HTTP', openHttp],
]
