import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'

export type PackagedCore = { client: ContractRouterClient<Contract>; page(): Promise<string>; stop(): Promise<void> }

/** Starts what a package holds, in the web shell and far from the sources, and enters it as a browser does. */
export async function startPackaged(application: string, dataFolder: string): Promise<PackagedCore> {
  const words = [join(application, 'out/main/web.js'), '--json', '--data', dataFolder]
  const child = spawn(process.execPath, words, { cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const address = new URL(JSON.parse(line).url)
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const headers = { cookie }
  const link = new RPCLink({
    url: `${address.origin}/rpc`,
    headers,
    plugins: [new SimpleCsrfProtectionLinkPlugin()],
  })
  return {
    client: createORPCClient(link),
    page: async () => (await fetch(`${address.origin}/`, { headers })).text(),
    async stop() {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    },
  }
}
