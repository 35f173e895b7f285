import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { expect } from './workshop.ts'

/** Where pictures of every page go; without it the pages are only checked. */
const picturesFolder = process.env.ETABLI_PICTURES
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const

/** Pictures where they are asked for, and no barrier to anybody; in the dark only the colours are others. */
export async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await settle(page)
    for (const size of picturesFolder === undefined ? [] : sizes) {
      await page.setViewportSize(size)
      await settle(page)
      await picture(page, `${name}-${size.width}-${colorScheme}`)
    }
    const barriers = new AxeBuilder({ page })
    if (colorScheme === 'dark') barriers.withRules('color-contrast')
    const { violations } = await barriers.analyze()
    const told = violations.map(({ id, nodes }) => `${name} ${colorScheme}: ${id} at ${nodes[0]?.target.join(' ')}`)
    expect.soft(told).toEqual([])
  }
}

/** The stream of changes never ends, so the network is never idle: what is awaited is what a person would see. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await page.evaluate(async () => {
    // Two frames: what just came in starts its transition in the first.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const passing = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
}

async function picture(page: Page, name: string): Promise<void> {
  if (picturesFolder === undefined) return
  mkdirSync(picturesFolder, { recursive: true })
  await page.screenshot({ path: join(picturesFolder, `${name}.png`) })
}
