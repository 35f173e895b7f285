import type { Page } from 'playwright/test'
import { expect, test } from './workshop.ts'

/** Faster, it would be a scanner. */
const byHand = { delay: 90 }

test('the manual is there from the first minute, by keyboard alone and in both languages', async ({
  page,
  workshop,
}) => {
  await test.step('who starts has the first field under the hands', async () => {
    await page.goto(workshop.address)
    await expect(page.getByLabel('Qui travaille ici')).toBeFocused()
    await page.keyboard.type('Atelier 1', byHand)
    await page.keyboard.press('Tab')
    await page.keyboard.type('Atelier fictif', byHand)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Scannez une étiquette' })).toBeVisible()
  })

  await test.step('F1 opens the page that speaks of the place', async () => {
    await page.keyboard.press('F1')
    await expect(page.getByRole('heading', { level: 1, name: 'À l’établi' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: 'Scannez une étiquette' })).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: 'Lots' }).click()
    await expect(page.getByRole('heading', { name: 'Lots' })).toBeVisible()
    await page.keyboard.press('F1')
    await expect(page.getByRole('heading', { level: 1, name: 'Préparer un lot' })).toBeVisible()
  })

  await test.step('a form that opens takes the keyboard', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Réceptions' }).click()
    await page.getByRole('button', { name: 'Nouvelle campagne' }).first().click()
    await expect(page.getByLabel('Nom de la campagne')).toBeFocused()
  })

  await test.step('its contents, its links and its pictures lead somewhere', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Aide' }).click()
    await page.getByRole('link', { name: 'Quand quelque chose va mal' }).click()
    await page.getByRole('button', { name: 'Restaurer une sauvegarde' }).click()
    await expect(page.getByRole('heading', { name: 'Restaurer une sauvegarde' })).toBeFocused()
    await expect(page.getByRole('heading', { name: 'Restaurer une sauvegarde' })).toBeInViewport()
    await page.getByRole('link', { name: 'Premier jour' }).click()
    await page.getByRole('article').getByRole('link', { name: 'à l’établi' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'À l’établi' })).toBeVisible()
    await expectPicturesDrawn(page)
  })

  await test.step('it changes its language with the screen', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Réglages' }).click()
    await page.getByText('English', { exact: true }).first().click()
    await page.getByRole('navigation').getByRole('link', { name: 'Help' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'First day' })).toBeVisible()
    await expectPicturesDrawn(page)
  })
})

async function expectPicturesDrawn(page: Page): Promise<void> {
  const widths = () =>
    page.locator('article img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth))
  await expect.poll(async () => (await widths()).filter((width) => width > 300).length).toBeGreaterThanOrEqual(3)
  expect(await widths()).not.toContain(0)
}
