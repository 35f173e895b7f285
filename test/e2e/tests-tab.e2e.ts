import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { expect, test } from './workshop.ts'

/** One pixel, as a browser draws it. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function openTests(bench: Bench, address: string): Promise<void> {
  await bench.open(address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await bench.readThisMachine()
  await bench.door('Tests')
}

test('a failure names its fault, a skip its reason; each is taken back by Ctrl+Z', async ({ page, workshop }) => {
  const bench = new Bench(page)
  await openTests(bench, workshop.address)
  const title = page.locator('#step-title')
  await expect(title).toHaveText('Démarrage')
  await look(page, 'test-a-la-main')

  await test.step('right, then the key of the fault: nothing else is needed', async () => {
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText('Qu’est-ce qui ne va pas')).toBeVisible()
    await look(page, 'test-defaut')
    await page.keyboard.press('Escape')
    await expect(bench.button('Revenir')).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Digit1')
    await expect(page.getByText('Démarrage : échec')).toBeVisible()
    const list = page.getByRole('complementary', { name: 'Liste des tests' })
    await expect(list.getByRole('button', { name: /Démarrage échec · Ne démarre pas/ })).toBeVisible()
    await expect(list.getByRole('button', { name: /Mémoire vive bloqué · « Démarrage » en échec/ })).toBeVisible()
    await look(page, 'test-bloque')
  })

  await test.step('Ctrl+Z takes it back, and the step is in hand again', async () => {
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Démarrage : résultat annulé')).toBeVisible()
    await expect(title).toHaveText('Démarrage')
    await page.keyboard.press('ArrowLeft')
    await expect(title).not.toHaveText('Démarrage')
  })

  await test.step('a skip asks why, and a manager may answer for it', async () => {
    const skipped = await title.innerText()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Digit2')
    await expect(page.getByText(`${skipped} : passé`)).toBeVisible()
    await page.getByRole('button', { name: new RegExp(`^${skipped}`) }).click()
    await page.getByText('Laisser passer…').click()
    await page.getByLabel(`Laisser passer : ${skipped}`).fill('Donnée telle quelle à un atelier')
    await look(page, 'test-derogation')
    await bench.button('Déroger').click()
    await expect(page.getByText('Dérogation de Atelier 1 : Donnée telle quelle à un atelier')).toBeVisible()
  })

  await test.step('a photo stays with the result', async () => {
    await page.getByRole('button', { name: /^Lecteurs et fentes vides/ }).click()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'fente.png', mimeType: 'image/png', buffer: photo })
    await expect(page.getByText('Photo : fente.png')).toBeVisible()
    await page.getByRole('button', { name: /^Réussi/ }).click()
    await page.getByRole('button', { name: /^Lecteurs et fentes vides réussi/ }).click()
    await bench.button('Voir la photo').click()
    await expect(page.getByRole('img', { name: 'fente.png' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('what is written down with the verdict is there the next time', async () => {
    await page.getByRole('button', { name: /^Licence du système/ }).click()
    await page.getByRole('combobox', { name: 'Licence' }).selectOption({ label: 'système libre' })
    await page.getByRole('button', { name: /^Réussi/ }).click()
    await expect(page.getByRole('button', { name: /^Licence du système réussi · système libre/ })).toBeVisible()
  })

  await test.step('a part is told, and its machine', async () => {
    await page.getByText('Pièces et réparations').click()
    await bench.button('Ajouter une pièce…').click()
    await page.getByLabel('Origine').selectOption('new')
    await page.getByLabel('Coût en francs CFP').fill('4 500')
    await look(page, 'piece')
    await bench.button('Enregistrer').click()
    await expect(page.getByText(/mémoire, neuve · 4.500 F CFP/)).toBeVisible()
  })
})

test('a list is edited, previewed and kept as a new version', async ({ page, workshop }) => {
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réglages')
  const list = page.getByRole('listitem').filter({ hasText: 'Tablette' })
  await expect(list).toContainText('version 1')
  await list.getByRole('button', { name: /Modifier/ }).click()
  await page.getByRole('button', { name: /^Écran tactile/ }).click()
  await page.getByLabel('Nom en français').fill('Surface tactile')
  await page.getByRole('button', { name: 'Monter — Surface tactile' }).click()
  await look(page, 'liste-modifiee')
  await page.getByLabel('Nom en anglais').fill('')
  await bench.button('Enregistrer comme version 2').click()
  await expect(page.getByText('Il manque un texte : Surface tactile, nom, anglais.')).toBeVisible()
  await page.getByLabel('Nom en anglais').fill('Touch surface')
  await bench.button('Enregistrer comme version 2').click()
  await expect(page.getByText('Version 2 enregistrée')).toBeVisible()
  await expect(list).toContainText('version 2')
})

test('the same in English: the list speaks the language of the screen', async ({ page, workshop }) => {
  const bench = new Bench(page)
  await openTests(bench, workshop.address)
  await expect(page.locator('#step-title')).toHaveText('Démarrage')
  const address = page.url()
  await bench.section('Réglages')
  await page.getByRole('radiogroup', { name: 'Langue de l’écran' }).getByText('English').click()
  await expect(page.getByRole('heading', { name: 'Checklists' })).toBeVisible()
  await page.goto(address)
  await expect(page.locator('#step-title')).toHaveText('Start')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Digit2')
  await expect(page.getByText('Start: failed')).toBeVisible()
  const list = page.getByRole('complementary', { name: 'List of the tests' })
  await expect(list.getByRole('button', { name: /^Start failed · Switches itself off/ })).toBeVisible()
  await look(page, 'tests-english')
})
