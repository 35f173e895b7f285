import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { expect, test } from './workshop.ts'

const passphrase = 'une phrase pour la clé'

test('a bench without a network is opened, works alone, and brings its work home', async ({
  page,
  workshop,
  otherWorkshop,
}) => {
  const home = new Bench(page)
  await home.open(workshop.address)
  await home.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await home.section('Réceptions')
  await home.createCampaign('Collecte fictive 2026', 'GC26')
  await home.createDonor('Société fictive du Lagon')
  await home.createIntake()
  await home.section('Réglages')
  await home.button('Voir les postes hors ligne').click()
  await home.button('Ouvrir un poste…').click()
  await page.getByLabel('Nom du poste').fill('Atelier de Lifou')
  await page.getByLabel('Phrase secrète').fill(passphrase)
  const opening = page.waitForEvent('download')
  await home.button('Ouvrir et enregistrer le fichier').click()
  const openingFile = await (await opening).path()
  await expect(page.getByText('GC26 : 200 numéros')).toBeVisible()

  const elsewhere = await page.context().newPage()
  const bench = new Bench(elsewhere)
  await bench.open(otherWorkshop.address)
  await bench.button('Ouvrir un poste hors ligne avec un fichier du poste principal…').click()
  await elsewhere.locator('input[type=file]').setInputFiles(openingFile)
  await elsewhere.getByLabel('Phrase secrète').fill(passphrase)
  await bench.button('Ouvrir ce poste').click()
  await bench.button('Atelier 1').click()
  await bench.readThisMachine()
  await bench.section('Réglages')
  await bench.button('Voir les postes hors ligne').click()
  await expect(elsewhere.getByText('il reste 199 numéros')).toBeVisible()
  await look(elsewhere, 'poste-hors-ligne')
  const work = elsewhere.waitForEvent('download')
  await bench.button('Enregistrer un fichier').click()
  const workFile = await (await work).path()

  await page.locator('input[type=file]').setInputFiles(workFile)
  await expect(page.getByText('1 machine nouvelle')).toBeVisible()
  await look(page, 'poste-a-importer')
  await home.button('Importer').click()
  await expect(page.getByText('Travail de « Atelier de Lifou » importé.')).toBeVisible()
  await home.section('Parc')
  await expect(page.getByText('GC26-00001').first()).toBeVisible()
})
