import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, describe, expect, it } from 'vitest'
import { servePort } from '../../electron/desktop/serve-port.ts'
import { type standInContract, standInCore } from '../web/web-shell.ts'
import { asElectronPort } from './electron-port.ts'

function openPage() {
  const core = standInCore()
  const { port1, port2 } = new MessageChannel()
  const session = core.newSession('desktop')
  const reported: string[] = []
  servePort(core, session, asElectronPort(port1), (line) => reported.push(line))
  port2.start()
  const client: ContractRouterClient<typeof standInContract> = createORPCClient(new RPCLink({ port: port2 }))
  ports.push(port1, port2)
  return { core, client, session, reported, page: port2 }
}
const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

describe('a served port', () => {
  it('answers in the session of its window', async () => {
    const { client, session } = openPage()
    expect(await client.whoAmI()).toEqual({ sessionId: session.id })
  })

  it('keeps to itself what broke', async () => {
    const { client, reported } = openPage()
    await expect(client.breakDown()).rejects.toThrow(/^Internal server error$/)
    expect(reported).toEqual([expect.stringMatching(/^breakDown: Error: a secret of the core\n/)])
  })

  it('ends its streams when the page is gone', async () => {
    const { client, core, page } = openPage()
    const ticks = await client.ticks()
    await ticks.next()
    expect(core.openStreams()).toBe(1)
    page.close()
    await expect.poll(core.openStreams).toBe(0)
  })
})
