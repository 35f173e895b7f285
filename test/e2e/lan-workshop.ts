import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type BrowserContext, chromium } from 'playwright/test'
import { fakeMedia } from './interactive/tested-machine.ts'
import { test as base } from './workshop.ts'

type Network = { addresses: string[]; fingerprint: string; code: string | null }
type Fixtures = {
  lan: { address: string; network: Network }
  /** Another station of the network: a browser of its own, that went past the warning. */
  elsewhere: () => Promise<BrowserContext>
}

/** A workshop that is open to the network, at a loopback address. */
export const test = base.extend<Fixtures>({
  lan: async ({}, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'etabli-e2e-lan-'))
    const root = join(import.meta.dirname, '../..')
    const lan = ['--lan-address', '127.0.0.1', '--lan-port', '0']
    const args = ['electron/preflight.mjs', 'electron/cli/main.ts', 'serve', '--data', dataFolder, '--json', ...lan]
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    for await (const line of createInterface({ input: child.stdout })) {
      const { url, network } = JSON.parse(line) as { url: string; network: Network }
      await use({ address: url, network })
      break
    }
    child.kill('SIGTERM')
    rmSync(dataFolder, { recursive: true, force: true })
  },
  elsewhere: async ({ launchOptions, viewport, timezoneId }, use) => {
    const browsers: Browser[] = []
    await use(async () => {
      const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...fakeMedia] })
      browsers.push(browser)
      return browser.newContext({ viewport, locale: 'fr-FR', timezoneId, ignoreHTTPSErrors: true })
    })
    for (const browser of browsers) await browser.close()
  },
})
