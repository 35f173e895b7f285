import { expect, type Locator, type Page } from 'playwright/test'

/** The grade's tab, by hand and by keyboard. */
export class GradePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  zone(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${name}, `) })
  }

  /** What the tab says of the case, beside its code. */
  async expectCosmetic(code: string): Promise<void> {
    const axes = this.page.getByRole('region', { name: 'Le grade et ses raisons' })
    await expect(axes.getByText(code, { exact: true })).toBeVisible()
  }

  /** Points at a place of a zone and says what is there. */
  async point(zone: string, at: { x: number; y: number }, what: string): Promise<void> {
    await this.zone(zone).click({ position: at })
    await this.page.getByRole('dialog').getByRole('button', { name: what, exact: true }).click()
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
  }
}
