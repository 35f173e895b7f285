import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

export type PostgresServer = { url(database: string): string; stop(): Promise<void> }

/** A real server of its own in a temporary folder, on loopback, as a user without rights: PostgreSQL refuses root. */
export async function startPostgres(parent = '/tmp'): Promise<PostgresServer> {
  const folder = mkdtempSync(join(parent, 'etabli-postgres-'))
  const bin = serverPrograms()
  const data = join(folder, 'data')
  if (process.getuid?.() === 0) execFileSync('chown', ['nobody', folder])
  const asNobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups'] : []
  const [initProgram = '', ...initLine] = [...asNobody, join(bin, 'initdb')]
  const init = ['-D', data, '-U', 'etabli', '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust', '--no-sync']
  execFileSync(initProgram, [...initLine, ...init], { cwd: folder, stdio: 'pipe' })
  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: folder, max_connections: 100 }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [program = '', ...line] = [...asNobody, join(bin, 'postgres'), '-D', data, ...flags]
  const server = spawn(program, line, { cwd: folder, stdio: 'ignore' })
  const left = new Promise((resolve) => server.once('exit', resolve))
  const url = (database: string) => `postgres://etabli@127.0.0.1:${port}/${database}`
  await answering(url('postgres'))
  return {
    url,
    stop: async () => {
      // SIGINT: "fast" shutdown; open connections are cut.
      server.kill('SIGINT')
      await left
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An empty database of its own on the server; the caller drops the server, not it. */
export async function newDatabase(server: Pick<PostgresServer, 'url'>): Promise<string> {
  const name = `etabli_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const client = new pg.Client(server.url('postgres'))
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return server.url(name)
}

function serverPrograms(): string {
  const versions = '/usr/lib/postgresql'
  const newest = existsSync(versions) ? readdirSync(versions).toSorted().at(-1) : undefined
  if (newest === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql')
  return join(versions, newest, 'bin')
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client(url)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (tries > 300) throw error
      await sleep(100)
    }
  }
}
