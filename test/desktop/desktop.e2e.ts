import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktopBuild, isStale, runBuild } from '../../electron/start/build.ts'
import { findElectron } from '../../electron/start/electron-binary.ts'

const root = join(import.meta.dirname, '..', '..')
const electron = findElectron(root)

type Bench = { application: ElectronApplication; page: Page }
const checks: Record<string, (bench: Bench) => Promise<void>> = {
  'opens our page, and the page has its core': async ({ page }) => {
    expect(page.url()).toMatch(/^app:\/\/workbench\//)
    await page.getByRole('heading').first().waitFor()
  },

  'gives the page nothing but a flag': async ({ page }) => {
    const given = await page.evaluate(() => {
      const names = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron']
      return [Reflect.get(window, 'etabliDesktop'), ...names.map((name) => typeof Reflect.get(window, name))]
    })
    expect(given).toEqual([true, ...Array(6).fill('undefined')])
  },

  'has its core again after a reload, and knows who works': async ({ page }) => {
    await page.reload()
    await page.getByRole('heading').first().waitFor()
  },

  'goes nowhere else': async ({ page }) => {
    await page.evaluate(() => window.location.assign('https://example.org/?next=app://workbench/'))
    await page.waitForTimeout(500)
    expect(page.url()).toMatch(/^app:\/\/workbench\//)
  },

  'opens no window': async ({ application, page }) => {
    expect(await page.evaluate(() => window.open('app://workbench/') === null)).toBe(true)
    expect(application.windows()).toHaveLength(1)
  },

  'reaches no network': async ({ page }) => {
    const reached = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => true,
        () => false,
      ),
    )
    expect(reached).toBe(false)
  },

  'runs nothing that was not built': async ({ page }) => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.head.append(script)
      return Reflect.get(window, 'ran') === true
    })
    expect(ran).toBe(false)
  },

  'has no camera': async ({ page }) => {
    const heard = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        (error: DOMException) => error.name,
      ),
    )
    expect(heard).not.toBe('given')
  },
}

if (electron === null) {
  process.stderr.write(`Electron binary not found: ${Object.keys(checks).length} desktop checks skipped\n`)
}

describe.skipIf(electron === null)('the desktop', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'desktop-'))
  let bench: Bench

  beforeAll(async () => {
    if (isStale(root, desktopBuild)) await runBuild(root, desktopBuild)
    const isRoot = process.getuid?.() === 0
    const application = await _electron.launch({
      executablePath: electron ?? '',
      args: [...(isRoot ? ['--no-sandbox'] : []), join(root, 'out/main/main.js')],
      env: { ...process.env, ETABLI_DATA: dataFolder } as Record<string, string>,
    })
    bench = { application, page: await application.firstWindow() }
  })
  afterAll(async () => {
    await bench.application.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  for (const [name, check] of Object.entries(checks)) it(name, () => check(bench))
})
