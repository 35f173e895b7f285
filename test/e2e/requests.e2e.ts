import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { expect, test } from './workshop.ts'

const associations = [
  'Dénomination;RIDET;Commune;BP;Téléphone;Contact',
  'Éveil numérique fictif de Hienghène;0 123 456 002;Hienghène;BP 8;28.11.22;Secrétariat',
  'Club fictif du Mont-Dore;1234567;Le Mont-Dore;;75 12 34;',
  'Association au mauvais RIDET;12;Nouméa;;;',
  'Association d’ailleurs;;Atlantide;;;',
].join('\r\n')
const needs = [
  'Association;Genre;Quantité;RAM;Mobilité',
  'Éveil numérique fictif de Hienghène;portable;4;8 Go;oui',
  'Inconnue du bataillon;écran;2;;',
].join('\n')

test('associations and what they ask for are imported, typed, corrected and taken back', async ({ page, workshop }) => {
  test.setTimeout(400_000)
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')

  await bench.section('Lots')
  await page.getByRole('link', { name: 'Demandes' }).click()
  await expect(page.getByText('Il faut d’abord une association.')).toBeVisible()
  await page.getByRole('link', { name: 'Associations' }).click()
  await bench.button('Importer une liste…').click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'associations.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(associations, 'latin1'),
  })
  await expect(page.getByText('« 12 » n’est pas un RIDET')).toBeVisible()
  await expect(page.getByText('« Atlantide » n’est pas une commune')).toBeVisible()
  await look(page, 'associations-import')
  await bench.button('Enregistrer ces 2 lignes').click()
  await expect(page.getByRole('button', { name: 'Club fictif du Mont-Dore' })).toBeVisible()

  await bench.button('Éveil numérique fictif de Hienghène').click()
  await page.getByLabel('Statuts').fill('2026-11-02')
  await page.getByLabel('Récépissé de déclaration ou JONC').fill('2026-11-03')
  await look(page, 'association')
  await bench.button('Enregistrer').click()
  await expect(page.getByText('peut recevoir')).toHaveCount(1)
  await look(page, 'associations')

  await page.getByRole('link', { name: 'Demandes' }).click()
  await bench.button('Importer une liste…').click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'besoins.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${needs}`, 'utf16le'),
  })
  await expect(page.getByText('« Inconnue du bataillon » n’est pas une association connue')).toBeVisible()
  await look(page, 'demandes-import')
  await bench.button('Enregistrer cette ligne').click()
  await expect(page.getByText(/4 × portable, ≥ 8.Gio, mobile/)).toBeVisible()

  await bench.button('Nouvelle demande').first().click()
  await page.getByLabel('Association', { exact: true }).selectOption({ label: 'Club fictif du Mont-Dore' })
  await page.getByLabel('Combien').fill('zéro')
  await bench.button('Ajouter un besoin').click()
  await page.getByRole('group', { name: 'Besoin 2' }).getByLabel('Genre').selectOption('monitor')
  await bench.button('Enregistrer').click()
  await expect(page.getByText('Un nombre de 1 à 1')).toBeVisible()
  await look(page, 'demande')
  await page.getByLabel('Combien').first().fill('2')
  await bench.button('Enregistrer').click()
  await expect(page.getByRole('button', { name: 'Club fictif du Mont-Dore' })).toBeVisible()
  await look(page, 'demandes')

  await bench.button('Club fictif du Mont-Dore').click()
  await bench.button('Retirer la demande').click()
  await expect(page.getByText(/^retirée le/)).toBeVisible()
})

test('a batch is filled by rule and leaves in every form', async ({ page, workshop }) => {
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await bench.readThisMachine()
  await bench.section('Lots')
  await bench.button('Nouveau lot').first().click()
  await page.getByLabel('Nom du lot').fill('Écoles de Lifou')
  await bench.button('Enregistrer').click()
  await bench.button('Ajouter au lot').click()
  await expect(page.getByText('Aucune machine prête ne répond à cette règle.')).toBeVisible()
  await look(page, 'lot-regle')
})
