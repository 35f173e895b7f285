import type { Page } from 'playwright/test'
import { aNwipeLog } from '../builders/nwipe-log.ts'
import { Bench } from './page-models/bench.ts'
import { type Hands, keyboardHands, mouseHands, scannerHands } from './page-models/hands.ts'
import { MachineFlow } from './page-models/machine-flow.ts'
import { firstDriveHere } from './this-machine.ts'
import { expect, test } from './workshop.ts'

type Touched = { keys: number; pointers: number }

/** A tagged machine that nobody read yet, and the empty bench before it. */
async function taggedMachine(bench: Bench, address: string): Promise<string> {
  const { page } = bench
  await bench.open(address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await page.getByRole('combobox', { name: 'Genre' }).selectOption({ label: 'unité centrale' })
  await bench.button('Étiqueter une machine').click()
  const tag = page.getByText(/^GC26-0000\d-\w$/).first()
  await expect(tag).toBeVisible()
  const text = (await tag.innerText()).trim()
  await bench.section('Établi')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return text
}

/** Counts what real hands do from now on; a script that fills a field counts nothing and passes for nobody. */
async function countTouches(page: Page): Promise<() => Promise<Touched>> {
  await page.evaluate(() => {
    const touched = { keys: 0, pointers: 0 }
    Object.assign(window, { touched })
    window.addEventListener('keydown', () => touched.keys++, { capture: true })
    window.addEventListener('pointerdown', () => touched.pointers++, { capture: true })
  })
  return () => page.evaluate(() => (window as unknown as { touched: Touched }).touched)
}

function evidence() {
  return { name: 'nwipe.log', buffer: Buffer.from(aNwipeLog({ devices: [firstDriveHere()] })) }
}

async function walk(page: Page, hands: Hands, language: 'fr' | 'en', tag: string): Promise<Touched> {
  const flow = new MachineFlow(page, hands, language)
  const touched = await countTouches(page)
  await flow.open(tag)
  await flow.read(tag)
  await flow.giveEvidence(evidence())
  await flow.toTests()
  await flow.passEveryTest()
  await flow.grade()
  await flow.toPapers()
  await flow.label()
  return touched()
}

test('keyboard only: from the tag to the label', async ({ page, workshop }) => {
  const tag = await taggedMachine(new Bench(page), workshop.address)
  const { pointers } = await walk(page, keyboardHands(page), 'fr', tag)
  expect(pointers).toBe(0)
})

test('mouse only: from the tag to the label', async ({ page, workshop }) => {
  const tag = await taggedMachine(new Bench(page), workshop.address)
  const { keys } = await walk(page, mouseHands(page), 'fr', tag)
  expect(keys).toBe(0)
})

test('scanner only: from the tag to the label, the log of the erasure given where it was erased', async ({
  page,
  context,
  workshop,
}) => {
  const tag = await taggedMachine(new Bench(page), workshop.address)
  const flow = new MachineFlow(page, scannerHands(page), 'fr')
  const touched = await countTouches(page)
  await flow.open(tag)
  await flow.read(tag)
  // No bar code carries a file: the bench that erases gives it.
  const other = await context.newPage()
  await other.goto(page.url())
  await new MachineFlow(other, mouseHands(other), 'fr').giveEvidence(evidence())
  await other.close()
  await page.bringToFront()
  await scannerHands(page).goOn(page.getByRole('button', { name: /^Tester/ }))
  await flow.passEveryTest()
  await flow.grade()
  await scannerHands(page).goOn(page.getByRole('button', { name: 'Enregistrer le grade' }))
  await flow.label()
  expect((await touched()).pointers).toBe(0)
})

test('the same in English', async ({ page, workshop }) => {
  const bench = new Bench(page)
  const tag = await taggedMachine(bench, workshop.address)
  await bench.section('Réglages')
  await page.getByRole('radiogroup', { name: 'Langue de l’écran' }).getByText('English').click()
  await page.getByRole('navigation').getByRole('link').first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const { pointers } = await walk(page, keyboardHands(page), 'en', tag)
  expect(pointers).toBe(0)
})
