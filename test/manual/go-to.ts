import type { Page } from 'playwright/test'

/** A place of the page by its address. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/${hash}`)
  // An address that is typed leaves the page where it was scrolled to.
  await page.evaluate(() => window.scrollTo(0, 0))
}
