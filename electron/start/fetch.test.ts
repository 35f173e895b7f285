import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findElectron } from './electron-binary.ts'
import { canReach, electronSource, fetchElectron } from './fetch-electron.ts'
import { hasFetchFailedLately, rememberFetchFailure } from './fetch-memory.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'start-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function installElectron(installer: string): void {
  mkdirSync(join(root, 'node_modules', 'electron'), { recursive: true })
  writeFileSync(join(root, 'node_modules', 'electron', 'install.js'), installer)
}

describe('fetchElectron', () => {
  it('says how the installer ended', async () => {
    installElectron('process.exit(0)')
    expect(await fetchElectron(root, 60_000)).toBe(true)
    installElectron('console.error("no network"); process.exit(1)')
    expect(await fetchElectron(root, 60_000)).toBe(false)
  })

  it('stops an installer that never ends', async () => {
    installElectron('process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)')
    expect(await fetchElectron(root, 200)).toBe(false)
  })

  it('survives an installer that is not there', async () => {
    expect(await fetchElectron(root, 60_000)).toBe(false)
  })
})

describe('canReach', () => {
  it('knows an open port from a shut one', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    expect(await canReach(new URL(`http://127.0.0.1:${port}/`), 60_000)).toBe(true)
    await new Promise((resolve) => server.close(resolve))
    expect(await canReach(new URL(`http://127.0.0.1:${port}/`), 60_000)).toBe(false)
  })

  it('gives up on a host that never answers', async () => {
    // 192.0.2.0/24 is kept for documentation: nobody is there.
    expect(await canReach(new URL('https://192.0.2.1/'), 100)).toBe(false)
  })

  it('asks the mirror that the installer would ask', () => {
    expect(electronSource({}).hostname).toBe('github.com')
    expect(electronSource({ ELECTRON_MIRROR: 'http://mirror.example:8080/e/' }).host).toBe('mirror.example:8080')
    expect(electronSource({ ELECTRON_MIRROR: 'nonsense' }).hostname).toBe('github.com')
  })
})

describe('the memory of a failed download', () => {
  it('lasts a day', () => {
    const failedAt = new Date('2026-11-23T01:00:00Z')
    expect(hasFetchFailedLately(root, failedAt)).toBe(false)
    rememberFetchFailure(root, failedAt)
    expect(hasFetchFailedLately(root, new Date('2026-11-23T23:00:00Z'))).toBe(true)
    expect(hasFetchFailedLately(root, new Date('2026-11-24T01:00:00Z'))).toBe(false)
  })

  it('does not trust a date to come, nor nonsense', () => {
    rememberFetchFailure(root, new Date('2030-01-01T00:00:00Z'))
    expect(hasFetchFailedLately(root, new Date('2026-11-23T01:00:00Z'))).toBe(false)
    writeFileSync(join(root, 'electron-fetch-failed-at'), '\0'.repeat(100_000))
    expect(hasFetchFailedLately(root, new Date('2026-11-23T01:00:00Z'))).toBe(false)
  })
})

describe('findElectron', () => {
  it('needs the note and the binary that it names', () => {
    installElectron('')
    const folder = join(root, 'node_modules', 'electron')
    expect(findElectron(root)).toBeNull()
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(findElectron(root)).toBeNull()
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist', 'electron'), '')
    expect(findElectron(root)).toBe(join(folder, 'dist', 'electron'))
  })
})
