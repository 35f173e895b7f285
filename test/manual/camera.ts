import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from 'playwright/test'

const quality = 72
const marginPixels = 16

/** Takes the pictures of the manual: Chromium itself writes WebP, which Playwright does not offer. */
export class Camera {
  readonly page: Page
  readonly folder: string

  constructor(page: Page, folder: string) {
    this.page = page
    this.folder = folder
  }

  /** The window, or the part of it around one thing. */
  async take(name: string, around: Locator | null = null): Promise<void> {
    await this.settle()
    const clip = around === null ? undefined : await this.clipAround(around)
    const chromium = await this.page.context().newCDPSession(this.page)
    const { data } = await chromium.send('Page.captureScreenshot', { format: 'webp', quality, clip })
    await chromium.detach()
    writeFileSync(join(this.folder, `${name}.webp`), Buffer.from(data, 'base64'))
  }

  private async settle(): Promise<void> {
    await this.page.evaluate(() => document.fonts.ready)
    await expect(this.page.locator('[aria-busy=true]')).toHaveCount(0)
    await expect(this.page.getByRole('heading').first()).toBeVisible()
    // Messages lie over what is to be seen.
    for (const close of await this.page.locator('section[aria-live] button[aria-label]').all()) await close.click()
    // The last paint: a picture is no check, and nothing tells that all is drawn.
    await this.page.waitForTimeout(600)
  }

  private async clipAround(thing: Locator) {
    await thing.scrollIntoViewIfNeeded()
    const box = await thing.boundingBox()
    if (box === null) throw new Error('Nothing to take a picture of')
    const scrolled = await this.page.evaluate(() => ({ x: window.scrollX, y: window.scrollY }))
    return {
      x: box.x + scrolled.x - marginPixels,
      y: box.y + scrolled.y - marginPixels,
      width: box.width + 2 * marginPixels,
      height: box.height + 2 * marginPixels,
      scale: 1,
    }
  }
}
