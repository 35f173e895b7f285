import { expect, type Page } from 'playwright/test'
import { type ScannerLayout, scannedKeys } from '../../builders/scanned-keys.ts'
import { TestScreen } from './test-screen.ts'

const usualGapMs = 10

/** A scanner plugged in a French host: it presses US positions, one every ten milliseconds, and Enter. */
export class Scanner {
  private readonly page: Page
  private readonly keys: TestScreen

  constructor(page: Page) {
    this.page = page
    this.keys = new TestScreen(page)
  }

  async scan(text: string): Promise<void> {
    await this.keys.burst([...scannedKeys(text, 'azerty'), { code: 'Enter', key: 'Enter' }], usualGapMs)
  }

  /** Any scanner on any host: its pace, the host's layout, with or without a final key. */
  async scanAs(text: string, how: { gapMs: number; layout: ScannerLayout; hasEnter: boolean }): Promise<void> {
    const end = how.hasEnter ? [{ code: 'Enter', key: 'Enter' }] : []
    await this.keys.burst([...scannedKeys(text, how.layout), ...end], how.gapMs)
  }

  /** Set to send no final key: the silence after the burst ends it. */
  async scanWithoutEnter(text: string): Promise<void> {
    await this.keys.burst(scannedKeys(text, 'azerty'), usualGapMs)
  }

  /** Scans a command and sees that it was heard. */
  async command(word: string): Promise<void> {
    await this.scan(`ETABLI-${word}`)
    await expect(this.page.getByText(`ETABLI-${word}\u00a0: fait`)).toBeVisible()
  }

  /** Scans a command and sees why it did nothing. */
  async refused(word: string, why: string): Promise<void> {
    await this.scan(`ETABLI-${word}`)
    const banner = this.page.getByRole('alert', { includeHidden: true }).filter({ hasText: `ETABLI-${word}` })
    await expect(banner).toContainText(why)
  }

  /** Passes every step that is left, each by one scan. */
  async passEveryTest(): Promise<void> {
    const done = this.page.getByText('Tous les tests ont une réponse')
    const title = this.page.locator('#step-title')
    for (let step = 0; step < 40 && !(await done.isVisible()); step++) {
      const before = await title.innerText()
      await this.scan('ETABLI-PASS')
      await expect(this.page.getByRole('heading', { level: 2, name: before, exact: true })).toHaveCount(0)
    }
    await expect(done).toBeVisible()
  }
}
