import { chromium } from 'playwright/test'
import type { InteractiveTest } from '../../../shared/domain/testing/step-definition.ts'
import { TestScreen } from '../page-models/test-screen.ts'
import { test as base } from '../workshop.ts'

/** How the browser under test differs from that of the other pages: the hardware it pretends to have. */
type Hardware = { flags: string[]; languages: string }
type Fixtures = Hardware & { open: (name: InteractiveTest | null) => Promise<TestScreen> }

export const fakeMedia = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
]

/** A browser of its own for each test: what hardware it has is told on its command line. */
export const test = base.extend<Fixtures>({
  flags: [[], { option: true }],
  languages: ['fr-FR', { option: true }],
  page: async ({ flags, languages, launchOptions, viewport, timezoneId }, use) => {
    const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), ...flags] })
    const context = await browser.newContext({ viewport, locale: languages, timezoneId })
    await use(await context.newPage())
    await browser.close()
  },
  open: async ({ page, workshop }, use) => {
    await use(async (name) => {
      const screen = new TestScreen(page)
      await screen.begin(workshop.address, name)
      return screen
    })
  },
})
