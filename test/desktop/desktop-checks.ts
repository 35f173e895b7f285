import type { ElectronApplication, Page } from 'playwright-core'
import { expect } from 'vitest'

export type DesktopBench = { application: ElectronApplication; page: Page }

/** What only the real binary can show. */
export const desktopChecks: Record<string, (bench: DesktopBench) => Promise<void>> = {
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

export const desktopCheckCount = Object.keys(desktopChecks).length
