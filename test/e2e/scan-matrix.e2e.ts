import fc from 'fast-check'
import type { Page } from 'playwright/test'
import { type ScannerLayout, scannerLayouts } from '../builders/scanned-keys.ts'
import { Bench } from './page-models/bench.ts'
import { Scanner } from './page-models/scanner.ts'
import { expect, test } from './workshop.ts'

type Case = { gapMs: number; layout: ScannerLayout; hasEnter: boolean }
const cases: Case[] = [5, 20, 60].flatMap((gapMs) =>
  scannerLayouts.flatMap((layout) => [true, false].map((hasEnter) => ({ gapMs, layout, hasEnter }))),
)

/** What lies open when the scan comes. Each leads there on the page of the other machine. */
const contexts: Record<string, (bench: Bench) => Promise<void>> = {
  nothing: async () => undefined,
  'a dialog': async ({ page }) => {
    await page.keyboard.press('Control+k')
    await expect(
      page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').locator('input')),
    ).toBeFocused()
  },
  'a text field': async (bench) => {
    await bench.door('Tests')
    await bench.page.getByLabel('Note').first().fill('Charnière dure')
  },
  'a native select': async (bench) => {
    await bench.door('Tests')
    await bench.page.getByRole('button', { name: /^Échec/ }).click()
    await bench.page.getByRole('combobox', { name: 'Autre défaut' }).focus()
  },
  'an open native select': async (bench) => {
    await bench.door('Tests')
    await bench.page.getByRole('button', { name: /^Échec/ }).click()
    await bench.page.getByRole('combobox', { name: 'Autre défaut' }).click()
  },
  'a test screen': async ({ page }) => {
    await page.goto(`${new URL(page.url()).origin}/#/testing/keyboard`)
    await expect(page.locator('button[data-code="KeyG"]')).toBeVisible()
  },
}

/** The same part of the matrix each time, and never a context without its slow scanner. */
function partOf(context: string): Case[] {
  const seed = [...context].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0)
  const slow = cases.filter(({ gapMs }) => gapMs === 60)
  const [drawn = []] = fc.sample(fc.shuffledSubarray(cases, { minLength: 2, maxLength: 2 }), { seed, numRuns: 1 })
  const [slowest = []] = fc.sample(fc.shuffledSubarray(slow, { minLength: 2, maxLength: 2 }), { seed, numRuns: 1 })
  return [...new Set([...drawn, ...slowest])]
}

/** What reached the page beside the scan: texts that changed and stayed, forms that were sent, lists that chose. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen, lastText: null })
    const note = (event: Event) => {
      const { value = '', type = '' } = event.target as { value?: string; type?: string }
      if (type === 'text' && event.type !== 'click') Object.assign(window, { lastText: value })
      else seen.push(`${event.type} ${value}`)
    }
    for (const type of ['input', 'change', 'submit', 'click']) window.addEventListener(type, note, { capture: true })
  })
}

async function leftBehind(page: Page): Promise<{ seen: string[]; lastText: string | null }> {
  return page.evaluate(() => {
    const { seen, lastText } = window as unknown as { seen: string[]; lastText: string | null }
    return { seen, lastText }
  })
}

type Shown = { tag: string; address: string }

async function machineShown({ page }: Bench): Promise<Shown> {
  const shown = page.getByText(/^GC26-0000\d-\w$/).first()
  return { tag: (await shown.innerText()).trim(), address: page.url().replace(/\/reading$/, '') }
}

async function twoMachines(bench: Bench, address: string): Promise<{ wanted: Shown; other: Shown }> {
  await bench.open(address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await bench.readThisMachine()
  const wanted = await machineShown(bench)
  await bench.readThisMachine()
  await expect(bench.page).not.toHaveURL(`${wanted.address}/reading`)
  return { wanted, other: await machineShown(bench) }
}

test('a tag opens its machine and does nothing else, whatever is open, whatever the scanner', async ({
  page,
  workshop,
}) => {
  test.setTimeout(400_000)
  const bench = new Bench(page)
  const scanner = new Scanner(page)
  const { wanted, other } = await twoMachines(bench, workshop.address)
  for (const [context, open] of Object.entries(contexts)) {
    for (const how of partOf(context)) {
      const name = `${context}, ${how.gapMs} ms, ${how.layout}, ${how.hasEnter ? 'with' : 'without'} Enter`
      await test.step(name, async () => {
        await page.goto(other.address)
        await expect(page.getByText(other.tag).first()).toBeVisible()
        await open(bench)
        await watch(page)
        await scanner.scanAs(wanted.tag, how)
        await expect(page).toHaveURL(wanted.address)
        await expect(page.getByText(wanted.tag).first()).toBeVisible()
        await expect(page.getByRole('dialog')).toHaveCount(0)
        const { seen, lastText } = await leftBehind(page)
        expect(seen).toEqual([])
        expect(['Charnière dure', '', null]).toContain(lastText)
      })
    }
  }
  await page.goto(other.address)
  await bench.door('Journal')
  await expect(page.getByText(/Démarrage/)).toHaveCount(0)
})
