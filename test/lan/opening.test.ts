import { describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/create-core.ts'
import type { NetworkOffer } from '../../electron/core/pairing/network-listener.ts'
import type { Client } from '../contract/transports.ts'
import { openWorkshop } from '../contract/workshop.ts'
import { testDeps } from '../fakes/test-deps.ts'

/** A shell that listens nowhere, and remembers what it was asked. */
function quietShell(isFree = () => true) {
  const asked: { hosts: readonly string[] | null; announcedAs: string | null }[] = []
  const offer: NetworkOffer = {
    open: async ({ hosts, announcedAs }) => {
      asked.push({ hosts, announcedAs })
      return isFree() ? { port: 7118, close: async () => undefined } : null
    },
    look: async () => [],
  }
  return { asked, offer }
}

async function openBench() {
  const deps = await testDeps({ doorHosts: ['192.0.2.7'] })
  const core = createCore(deps)
  const client = core.clientFor(core.newSession('web')) as unknown as Client
  await openWorkshop(client)
  return { deps, core, client }
}

describe('opening to the network', () => {
  it('is refused by a shell that serves nobody', async () => {
    const { deps, client } = await openBench()
    expect((await client.network.view()).state).toBe('not-offered')
    await expect(client.network.open({})).rejects.toMatchObject({ code: 'NETWORK_NOT_OFFERED' })
    await deps.dispose()
  })

  it('holds until it is closed, over starts of the application', async () => {
    const { deps, core, client } = await openBench()
    const first = quietShell()
    await core.network.offer(first.offer)
    expect(first.asked).toEqual([])
    expect(await client.network.open({})).toMatchObject({ state: 'open', addresses: ['https://192.0.2.7:7118'] })
    const again = createCore(deps)
    const second = quietShell()
    await again.network.offer(second.offer)
    expect(second.asked).toHaveLength(1)
    await (again.clientFor(again.newSession('cli')) as unknown as Client).network.view()
    await client.network.close()
    const third = createCore(deps)
    const shell = quietShell()
    await third.network.offer(shell.offer)
    expect(shell.asked).toEqual([])
    await deps.dispose()
  })

  it('that could not be done at the start is tried again when somebody looks', async () => {
    const { deps, core, client } = await openBench()
    await core.network.offer(quietShell().offer)
    await client.network.open({})
    let isPlugged = false
    const later = createCore(deps)
    await later.network.offer(quietShell(() => isPlugged).offer)
    const look = () => (later.clientFor(later.newSession('cli')) as unknown as Client).network.view()
    expect((await look()).state).toBe('closed')
    isPlugged = true
    expect((await look()).state).toBe('open')
    await deps.dispose()
  })
})
