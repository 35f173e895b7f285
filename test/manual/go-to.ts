import type { Page } from 'playwright/test'

/** A place of the page by its address. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/${hash}`)
}
