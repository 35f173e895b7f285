import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { pageSizeOf, scanOf } from './papers.ts'
import { expect, test } from './workshop.ts'

test('a machine is labelled on a roll, a drive on a tape, and an intake on the sheet that was begun', async ({
  page,
  workshop,
}) => {
  test.setTimeout(300_000)
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await bench.readThisMachine()
  await bench.door('Papiers')
  await look(page, 'etiquette')

  await test.step('in the language of the label, not of the screen', async () => {
    await page.getByRole('radiogroup', { name: 'Langue du document' }).getByText('English').click()
    await page.getByRole('combobox', { name: 'Format' }).selectOption({ label: '54 × 25 mm · Dymo 11352' })
    await expect(page.getByText('points par module')).toBeVisible()
    await bench.button('Éditer l’étiquette').click()
    await expect(page.getByText('PDF prêt').first()).toBeVisible()
    const label = await bench.downloadPaper('Étiquette')
    expect(pageSizeOf(label).width).toBeCloseTo(25, 1)
    expect(pageSizeOf(label).height).toBeCloseTo(54, 1)
    expect(scanOf(label, 300)).toMatch(/^GC26-\d{5}-.$/)
  })

  await test.step('the same again is a duplicate, unless the first never came out', async () => {
    await expect(page.getByText('celle-ci portera la mention de duplicata')).toBeVisible()
    await look(page, 'etiquette-duplicata')
    await bench.button('Non').click()
    await expect(page.getByText('Pas sortie, dit Atelier 1')).toBeVisible()
    await expect(page.getByText('celle-ci portera la mention de duplicata')).toHaveCount(0)
  })

  await test.step('a code that would be unreadable is refused with what to do', async () => {
    await page.getByRole('combobox', { name: 'Code' }).selectOption({ label: 'Code 128' })
    await bench.section('Réglages')
    await bench.button('Ajouter une imprimante').click()
    await page.getByLabel('Nom à l’atelier').fill('Laser grossière')
    await page
      .getByRole('combobox', { name: 'Comment elle est reliée' })
      .selectOption({ label: 'PDF à imprimer soi-même' })
    await page.getByLabel('Vers la droite (mm)').fill('0,5')
    await look(page, 'imprimante')
    await page.locator('form').filter({ hasText: 'Calage' }).getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByText('calage 0,5 ; 0 mm')).toBeVisible()
    await look(page, 'imprimantes')
  })

  await test.step('an intake on a sheet', async () => {
    await bench.button('Étiquettes en série…').click()
    await page.getByRole('combobox', { name: 'Réception' }).selectOption({ index: 1 })
    await page.getByRole('combobox', { name: 'Code' }).selectOption({ label: 'Code 128' })
    await page.getByRole('combobox', { name: 'Sortie' }).selectOption({ label: 'Laser grossière' })
    await page.getByRole('combobox', { name: 'Format' }).selectOption('sheet-j8651')
    await expect(page.getByText('le code serait trop fin')).toBeVisible()
    await look(page, 'planche-refusee')
    await page.getByRole('combobox', { name: 'Code' }).selectOption({ label: 'QR' })
    await page.getByRole('combobox', { name: 'Format' }).selectOption('sheet-l7160')
    await page.getByRole('button', { name: 'Place 3, libre' }).click()
    await expect(page.getByRole('button', { name: /^Place 3 : GC26/ })).toBeVisible()
    await look(page, 'planche')
    await bench.button('Éditer les étiquettes').click()
    await expect(page.getByRole('button', { name: 'Place 3, déjà décollée' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Place 1 : GC26/ })).toBeVisible()
  })
})
