import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'
import type { Client } from '../../contract/transports.ts'

export type ServedWorkshop = { dataFolder: string; port: number; client: Client; stop(): Promise<void> }

/** The product as its users start it, open to the network at a loopback address; on a server when its address is given. */
export async function serveWorkshop(databaseUrl: string | null): Promise<ServedWorkshop> {
  const root = join(import.meta.dirname, '../../..')
  const dataFolder = mkdtempSync(join(tmpdir(), 'etabli-torture-lan-'))
  const lan = ['--lan-address', '127.0.0.1', '--lan-port', '0']
  const args = ['electron/preflight.mjs', 'electron/cli/main.ts', 'serve', '--data', dataFolder, '--json', ...lan]
  const env = { ...process.env, ...(databaseUrl !== null && { ETABLI_DATABASE_URL: databaseUrl }) }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
    rmSync(dataFolder, { recursive: true, force: true })
  }
  for await (const line of createInterface({ input: child.stdout })) {
    const { url, network } = JSON.parse(line) as { url: string; network: { addresses: string[] } }
    const port = Number(new URL(network.addresses[0] ?? '').port)
    return { dataFolder, port, client: await clientAt(url), stop }
  }
  throw new Error('The web shell ended before it gave its address')
}

async function clientAt(oneTimeUrl: string): Promise<Client> {
  const entered = await fetch(oneTimeUrl, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const plugins = [new SimpleCsrfProtectionLinkPlugin()]
  return createORPCClient<Client>(new RPCLink({ url: new URL('/rpc', oneTimeUrl), headers: { cookie }, plugins }))
}
