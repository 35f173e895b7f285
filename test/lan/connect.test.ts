import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../electron/core/system/find-chromium.ts'
import { benchAddress } from '../../electron/start/connect-to-bench.ts'
import { knownFingerprintOf, rememberBench } from '../../electron/start/known-benches.ts'
import { isSameFingerprint, readBenchCertificate } from '../../electron/web/lan/bench-certificate.ts'
import { appWindowArguments } from '../../electron/web/open-window.ts'
import { type LanBench, openLanBench, originOf } from './lan-bench.ts'

let bench: LanBench
beforeAll(async () => {
  bench = await openLanBench()
})
afterAll(() => bench.stop())

describe('a station that opens a bench elsewhere', () => {
  it('takes an address and nothing more', () => {
    expect(benchAddress('192.168.1.20:7118')?.origin).toBe('https://192.168.1.20:7118')
    expect(benchAddress('https://192.168.1.20:7118/')?.origin).toBe('https://192.168.1.20:7118')
    for (const wrong of [
      'http://192.168.1.20:7118',
      'https://a:b@host',
      'https://host/x',
      'file:///etc',

      '',
    ]) {
      expect(benchAddress(wrong), wrong).toBeNull()
    }
  })

  it('reads the fingerprint that the bench shows, and null where nothing answers', async () => {
    const certificate = await readBenchCertificate(new URL(originOf(bench.port)))
    expect(certificate?.fingerprint).toBe((await bench.client.network.view()).fingerprint)
    expect(await readBenchCertificate(new URL('https://127.0.0.1:1'))).toBeNull()
  })

  it('compares fingerprints as people copy them', () => {
    const fingerprint = Array(32).fill('AB').join(':')
    expect(isSameFingerprint(fingerprint, 'ab'.repeat(32))).toBe(true)
    expect(isSameFingerprint(fingerprint, `${'ab'.repeat(31)}ac`)).toBe(false)
    expect(isSameFingerprint('', '')).toBe(false)
  })

  it('remembers what was accepted for an address', () => {
    const folder = mkdtempSync(join(tmpdir(), 'etabli-known-'))
    expect(knownFingerprintOf(folder, 'https://192.168.1.20:7118')).toBeNull()
    rememberBench(folder, 'https://192.168.1.20:7118', 'AB')
    rememberBench(folder, 'https://192.168.1.21:7118', 'CD')
    expect(knownFingerprintOf(folder, 'https://192.168.1.20:7118')).toBe('AB')
    rmSync(folder, { recursive: true })
  })
})

const executablePath = findChromium()

describe.skipIf(executablePath === null)('its window', () => {
  let browser: Browser | null = null
  afterAll(() => browser?.close())

  /** A browser started with what the window is started with, its profile and its address left out. */
  async function load(keyHash: string): Promise<string> {
    const window = { browser: '/usr/bin/chromium', address: 'https://x', dataFolder: '/x', language: 'fr' } as const
    const all = appWindowArguments({ ...window, isRoot: process.getuid?.() === 0, trustedKeyHash: keyHash })
    const args = all.filter((one) => /^--(ignore-certificate|no-sandbox)/.test(one))
    browser = await chromium.launch({ executablePath: executablePath ?? '', args })
    const page = await browser.newPage()
    const title = await page.goto(originOf(bench.port)).then(
      () => page.title(),
      (error: Error) => error.message,
    )
    await browser.close()
    return title
  }

  it('trusts the key of that bench, and no other', async () => {
    const certificate = await readBenchCertificate(new URL(originOf(bench.port)))
    expect(await load(certificate?.keyHash ?? '')).toContain('Établi')
    expect(await load(Buffer.alloc(32).toString('base64'))).toContain('ERR_CERT_AUTHORITY_INVALID')
  })
})
