import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright/test'
import { aLogoFile } from '../documents/logo-builder.ts'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { picturesOf, textOf } from './papers.ts'
import { expect, test, type Workshop } from './workshop.ts'

const run = promisify(execFile)
const association = 'Association fictive de Drehu'
/** As a telephone begins its pictures; nothing of it is shown. */
const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])

/** The data folder is filled by a process of its own, as another bench would. */
async function openPlace(page: Page, { dataFolder, address }: Workshop, place: string): Promise<Bench> {
  await run(process.execPath, [join(import.meta.dirname, '../builders/seed-hand-over.ts'), dataFolder])
  const bench = new Bench(page)
  await bench.open(address)
  await page.getByRole('button', { name: /Atelier 1/ }).click()
  await bench.section('Lots')
  await page.getByRole('link', { name: place, exact: true }).click()
  await expect(page.getByRole('heading', { name: place, exact: true, level: 1 })).toBeVisible()
  return bench
}

const box = (page: Page, number: number) => page.getByRole('region', { name: `Colis ${number}`, exact: true })

test('a delivery is prepared, packed, signed, handed over with its photo, and a machine comes back', async ({
  page,
  workshop,
}) => {
  test.setTimeout(180_000)
  const bench = await openPlace(page, workshop, 'Remises')
  await look(page, 'remises-a-preparer')
  await bench.button(`Préparer la remise de ${association}`).click()
  await page.getByLabel('Transporteur').fill('Caboteur fictif')
  await bench.button('Enregistrer').click()
  await expect(page.getByRole('heading', { name: association, level: 1 })).toBeVisible()
  await expect(page.getByText('3 machines · 1 colis')).toBeVisible()
  await expect(page.getByText('desservi par bateau ou par avion')).toBeVisible()

  // By keyboard: another box. By mouse: one more.
  const second = page.getByLabel(/^Colis de GC26-00002/)
  await second.focus()
  await second.selectOption('2')
  await expect(box(page, 2).getByText(/GC26-00002/)).toBeVisible()
  await box(page, 1).getByRole('listitem').filter({ hasText: 'GC26-00003' }).dragTo(box(page, 2).getByRole('heading'))
  await expect(box(page, 2).getByText('2 machines')).toBeVisible()

  // Taken off, it waits; put back, it stands in the last box.
  await page.getByRole('button', { name: /^Retirer GC26-00003/ }).click()
  await expect(page.getByRole('heading', { name: 'En attente' })).toBeVisible()
  await page.getByRole('button', { name: /^Ajouter GC26-00003/ }).click()
  await expect(box(page, 2).getByText('2 machines')).toBeVisible()
  await look(page, 'remise-a-venir')

  // What stands against it leads to where it is cleared.
  await expect(page.getByText('La convention signée de l’association n’est pas notée')).toBeVisible()
  await bench.button('Éditer : Convention de remise').click()
  await expect(page.getByRole('cell', { name: /^CV-/ })).toBeVisible()
  const convention = await bench.download(() => bench.page.getByRole('button', { name: /^Télécharger CV-/ }).click())
  expect(textOf(convention)).toContain(association)
  await page.getByText('English').click()
  await bench.button('Éditer : Bon de remise').click()
  const note = await bench.download(() => bench.page.getByRole('button', { name: /^Télécharger RE-/ }).click())
  expect(textOf(note)).toContain('Delivery note')
  await page.getByRole('link', { name: `Noter la convention de ${association}` }).click()
  await page.getByLabel('Convention signée').fill('2026-11-20')
  await bench.button('Enregistrer').click()

  await expect(page.getByLabel('Remise faite le')).toBeVisible()
  await page.getByLabel('Remise faite le').fill('2099-01-01')
  await bench.button('Remise faite').click()
  await expect(page.getByText('Ce jour n’est pas encore venu.')).toBeVisible()
  await page.getByLabel('Remise faite le').fill('2026-11-21')
  const copy = page.locator('input[type=file]').first()
  await copy.setInputFiles({ name: 'copie.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') })
  await bench.button('Remise faite').click()
  await expect(page.getByText('ni une photo ni un PDF')).toBeVisible()
  await copy.setInputFiles({ name: 'exemplaire-signe.jpg', mimeType: 'image/jpeg', buffer: photo })
  await bench.button('Remise faite').click()
  await expect(page.getByText('Remise faite le 21/11/2026')).toBeVisible()
  await expect(page.getByText('L’exemplaire signé est gardé')).toBeVisible()

  await page.getByRole('button', { name: /^Retour de GC26-00001/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Enregistrer le retour' }).click()
  await expect(dialog.getByText('Dites pourquoi en quelques mots.')).toBeVisible()
  await dialog.getByLabel('Pourquoi elle revient').fill('ne démarre plus')
  await dialog.getByLabel('Machine de remplacement').selectOption({ index: 1 })
  await look(page, 'remise-retour')
  await dialog.getByRole('button', { name: 'Enregistrer le retour' }).click()
  await expect(page.getByText(/^revenue le/)).toBeVisible()
  await expect(page.getByRole('link', { name: /GC26-00004/ })).toBeVisible()
  await look(page, 'remise-faite')

  // The one that takes the place waits for a delivery of its own.
  await page.getByRole('link', { name: 'Remises' }).click()
  await expect(bench.button(`Préparer la remise de ${association}`)).toBeVisible()
  await expect(page.getByText('1 retour')).toBeVisible()
  await look(page, 'remises')
})

test('two benches plan one delivery: the second sees what the first saved', async ({ page, workshop, context }) => {
  test.setTimeout(240_000)
  const bench = await openPlace(page, workshop, 'Remises')
  await bench.button(`Préparer la remise de ${association}`).click()
  await bench.button('Enregistrer').click()
  await bench.button('Modifier').click()
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: 'Modifier' }).click()
  await other.getByLabel('Transporteur').fill('Avion fictif')
  await other.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(other.getByText('Organisation enregistrée')).toBeVisible()

  await page.getByLabel('Transporteur').fill('Caboteur fictif')
  await bench.button('Enregistrer').click()
  const choice = page.getByRole('group', { name: 'Transporteur' })
  await expect(choice.getByText('Avion fictif')).toBeVisible()
  await expect(choice.getByText('Caboteur fictif')).toBeVisible()
  await look(page, 'remise-deux-versions')
})

test('what is not given gets its end, leaves on a slip, and its number comes later', async ({ page, workshop }) => {
  test.setTimeout(180_000)
  const bench = await openPlace(page, workshop, 'Sorties')
  await expect(page.getByText('Aucune machine n’a d’autre fin que le don.')).toBeVisible()

  // Refused in words where the machine is promised; what was typed stays.
  await bench.scan('GC26-00001-L')
  await bench.button('Décider sa fin…').click()
  await bench.button('Enregistrer').click()
  await expect(page.getByText('Dites pourquoi en quelques mots.')).toBeVisible()
  await page.getByRole('radio', { name: 'Remise en déchet' }).check()
  await page.getByLabel('Pourquoi').fill('carte mère morte')
  await page.getByLabel('Poids en kg').fill('2,3')
  await bench.button('Enregistrer').click()
  await expect(page.getByText('Elle est affectée à une association')).toBeVisible()
  await expect(page.getByLabel('Pourquoi')).toHaveValue('carte mère morte')
  await look(page, 'fin-refusee')

  await bench.scan('GC26-00005-D')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await bench.button('Décider sa fin…').click()
  await page.getByRole('radio', { name: 'Remise en déchet' }).check()
  await page.getByLabel('Pourquoi').fill('carte mère morte')
  await page.getByLabel('Poids en kg').fill('2,3')
  await bench.button('Enregistrer').click()
  await expect(page.getByText(/^Décidé par Atelier 1/)).toBeVisible()
  await expect(page.getByText('Prête à partir')).toHaveCount(0)
  await look(page, 'fin-decidee')

  await bench.section('Lots')
  await page.getByRole('link', { name: 'Sorties' }).click()
  await bench.button('Remettre un chargement').click()
  await page.getByRole('checkbox', { name: /GC26-00005/ }).check()
  await bench.button('Enregistrer').click()
  await expect(page.getByText('Un poids en kg est attendu')).toBeVisible()
  await page.getByLabel('Poids en kg').fill('12,5')
  await page.getByLabel('Catégorie').fill('Petits appareils')
  await page.getByLabel('Transporteur').fill('Transporteur fictif')
  await look(page, 'sorties-chargement')
  await bench.button('Enregistrer').click()
  await expect(page.getByText('à recevoir')).toBeVisible()
  await page.getByRole('button', { name: /^Noter le numéro du chargement/ }).click()
  await page.getByLabel('N° de bordereau (BSD)').fill('BSD-2026-17')
  await bench.button('Noter').click()
  await expect(page.getByRole('cell', { name: 'BSD-2026-17' })).toBeVisible()
  await bench.button('Éditer : Bordereaux de déchets').click()
  const slips = await bench.download(() => bench.page.getByRole('button', { name: /^Télécharger BD-/ }).click())
  expect(textOf(slips)).toContain('BSD-2026-17')
  await look(page, 'sorties')
})

/** What is no picture changes nothing; what is one stands as it will be printed. */
async function giveLogo(page: Page): Promise<void> {
  const organisation = page.locator('#settings-organisation')
  const choose = async (buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser')
    await organisation.getByRole('button', { name: 'Choisir un logo…' }).click()
    await (await chooser).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
  }
  await choose(Buffer.from('no picture'))
  await expect(organisation.getByText('Ce fichier n’est ni un PNG ni un JPEG.')).toBeVisible()
  await expect(organisation.getByText('Aucun logo')).toBeVisible()
  await choose(Buffer.from(aLogoFile()))
  await expect(organisation.getByRole('img', { name: 'Logo de l’organisation, tel qu’il est imprimé' })).toBeVisible()
  await expect(organisation.getByRole('button', { name: 'Retirer le logo' })).toBeVisible()
}

test('papers are issued where they belong, and the convention is written in the settings', async ({
  page,
  workshop,
}) => {
  test.setTimeout(180_000)
  const bench = await openPlace(page, workshop, 'Réglages')
  await giveLogo(page)
  await bench.section('Lots')
  await page.getByRole('link', { name: 'Lot d’essai' }).click()
  await bench.button('Éditer : Liste du lot').click()
  const list = await bench.download(() => page.getByRole('button', { name: /^Télécharger LL-/ }).click())
  expect(picturesOf(list)).toBe(1)
  await look(page, 'lot-papiers')

  await bench.scan('GC26-00001-L')
  await bench.door('Papiers')
  await bench.button('Éditer : Fiche de test').click()
  await expect(page.getByRole('cell', { name: /^FT-/ })).toBeVisible()
  await look(page, 'machine-papiers')

  await bench.section('Réceptions')
  await page.getByRole('table').getByRole('link').first().click()
  await bench.button('Éditer : Bon de réception').click()
  await expect(page.getByRole('cell', { name: /^BR-/ })).toBeVisible()
  await page.getByText('Donateur', { exact: true }).click()
  await bench.button('Éditer : Dossier du donateur').click()
  await expect(page.getByRole('cell', { name: /^DO-/ })).toBeVisible()
  const archive = await bench.download(() => bench.page.getByRole('button', { name: /^Archive ZIP/ }).click())
  expect(Buffer.from(archive.subarray(0, 2)).toString()).toBe('PK')
  await look(page, 'reception-papiers')

  await bench.section('Réglages')
  const panel = page.getByRole('region', { name: 'Texte de la convention' })
  const text = panel.getByRole('textbox')
  await text.fill('Entre {atelier} et {association} : {nombre} machines.')
  await panel.getByText('English').click()
  await expect(text).toHaveValue(/^Between/)
  await panel.getByText('Français').click()
  await expect(text).toHaveValue(/^Entre \{atelier\} et/)
  await panel.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(panel.getByText('Texte de l’atelier')).toBeVisible()
  await panel.scrollIntoViewIfNeeded()
  await look(page, 'reglages-convention')
  await panel.getByRole('button', { name: 'Revenir au texte livré' }).click()
  await expect(panel.getByText('Texte livré avec l’application')).toBeVisible()
})
