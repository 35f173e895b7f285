import type { Page } from 'playwright/test'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { GradePage } from './page-models/grade-page.ts'
import { expect, test, type Workshop } from './workshop.ts'

/** A laptop that was received and tagged, on its grade's tab. */
async function openGrade(page: Page, workshop: Workshop): Promise<GradePage> {
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte d’essai', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await bench.section('Établi')
  await page.getByRole('button', { name: /^Relever cette machine/ }).click()
  await bench.button('Étiqueter comme nouvelle machine').click()
  await bench.door('Relevé')
  await bench.button('portable').click()
  await bench.door('Grade')
  return new GradePage(page)
}

test('a defect is pointed at, and the grade builds up with its reasons', async ({ page, workshop }) => {
  const grade = await openGrade(page, workshop)
  await look(page, 'grade-vide')
  await grade.expectCosmetic('C0')
  await new Bench(page).declareCondition('regardée en entier et nettoyée')
  await grade.expectCosmetic('C6')

  await grade.point('Capot', { x: 60, y: 40 }, 'rayure, visible')
  await grade.expectCosmetic('C4')
  await expect(page.getByText('C4 au mieux : rayure (visible), Capot.')).toBeVisible()
  await grade.point('Dessous', { x: 100, y: 100 }, 'pièce absente, léger')
  await grade.expectCosmetic('C3')
  await expect(grade.zone('Capot')).toHaveAccessibleName('Capot, 1 constat')
  await look(page, 'grade-constats')

  await page.getByRole('button', { name: 'Retirer le constat 2' }).click()
  await grade.expectCosmetic('C4')
  await page.getByRole('button', { name: 'Annuler' }).click()
  await grade.expectCosmetic('C3')
  // A mark stays where it was pointed at.
  const mark = page.locator('[data-mark="1"]')
  const [zoneBox, markBox] = [await grade.zone('Capot').boundingBox(), await mark.boundingBox()]
  expect((markBox?.x ?? 0) + (markBox?.width ?? 0) / 2 - (zoneBox?.x ?? 0)).toBeCloseTo(60, -1)
})

test('a finding is noted without a mouse, and every target is large enough for a glove', async ({ page, workshop }) => {
  const grade = await openGrade(page, workshop)
  await grade.zone('Clavier').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'rayure, léger', exact: true })).toBeFocused()
  await look(page, 'grade-choix')
  for (const box of await page.getByRole('dialog').locator('[data-severity]').all())
    expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(56)
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  await expect(page.getByRole('button', { name: 'fêlure ou cassure, visible', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(grade.zone('Clavier')).toHaveAccessibleName('Clavier, 1 constat')
  await expect(grade.zone('Clavier')).toBeFocused()
  for (const zone of await page.locator('[data-name-at]').all()) {
    const box = await zone.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(56)
  }
})

test('a person who sees something else says why', async ({ page, workshop }) => {
  const grade = await openGrade(page, workshop)
  const bench = new Bench(page)
  await bench.declareCondition('regardée en entier et nettoyée')
  await bench.button('Je vois autre chose…').click()
  await page.getByRole('combobox', { name: 'Lettre' }).selectOption('D')
  await expect(bench.button('Enregistrer le grade')).toBeDisabled()
  await page.getByLabel('Pourquoi').fill('odeur de tabac tenace')
  await bench.button('Enregistrer le grade').click()
  await expect(page.getByText('Retenu par Atelier 1')).toBeVisible()
  await grade.expectCosmetic('C6')
  await look(page, 'grade-retenu')
})
