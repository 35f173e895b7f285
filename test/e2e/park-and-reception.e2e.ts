import { Buffer } from 'node:buffer'
import { writeXlsx } from 'hucre/xlsx'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { Scanner } from './page-models/scanner.ts'
import { expect, test } from './workshop.ts'

const list = [
  'N° d’inventaire;Numéro de série;Marque;Modèle;Genre',
  'LAG-001;PF1AAAA1;Lenovo;ThinkPad T480;Portable',
  'LAG-002;PF1AAAA2;Lenovo;ThinkPad T480;Portable',
  'LAG-003;5CG81112;HP;EliteBook 840 G5;Portable',
  'LAG-004;5CG81112;HP;EliteBook 840 G5;Portable',
  'LAG-005;1,23E+15;Dell;OptiPlex 7050;Fixe',
  'LAG-006;;Iiyama;ProLite;Écran',
].join('\r\n')

test('a donor’s machines arrive: its list, one scan each, one refused, then all found in the park', async ({
  page,
  workshop,
}) => {
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier d’essai', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte d’essai', 'GC26')

  await test.step('a donor with what it asks and declares; a wrong phone is refused, what was typed stays', async () => {
    await bench.button('Nouveau donateur').click()
    await page.getByLabel('Raison sociale').fill('Société fictive du Lagon')
    await page.getByLabel('Téléphone').fill('61 12 34')
    await page.getByLabel('Boîte postale').fill('465')
    await page.getByLabel('Commune').selectOption({ label: 'Lifou' })
    await expect(page.getByLabel('Code postal')).toHaveValue('98820')
    await page.getByLabel('Code postal').fill('98800')
    await expect(page.getByText('Le code habituel de Lifou est 98820')).toBeVisible()
    await page.getByLabel('Niveau d’effacement demandé').selectOption({ value: 'purge' })
    await page.getByLabel('Déclare que ses supports').check()
    await page.getByLabel('Déclaré par').fill('Service informatique')
    await bench.button('Enregistrer').click()
    await expect(page.getByText('Ce numéro', { exact: false }).first()).toBeVisible()
    await page.getByLabel('Téléphone').fill('75 12 34')
    await look(page, 'donor-form')
    await bench.button('Enregistrer').click()
    await expect(bench.button('Enregistrer')).toHaveCount(0)
  })

  await bench.createIntake()

  await test.step('the list explains every line it leaves out, and keeps nothing before it is accepted', async () => {
    await page.getByText('Liste annoncée', { exact: true }).click()
    await page
      .locator('input[type=file][accept*=".csv"]')
      .setInputFiles({ name: 'lagon.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${list}`) })
    await expect(page.getByText('4 lignes seront retenues')).toBeVisible()
    await expect(page.getByText('série 5CG81112 déjà à la ligne 4')).toBeVisible()
    await expect(page.getByText('arrondi par le tableur', { exact: false })).toBeVisible()
    await look(page, 'intake-list-preview')
    await bench.button('Accepter 4 lignes').click()
    await expect(page.getByText('Liste acceptée')).toBeVisible()
    const rows = [
      ['Série', 'Modèle'],
      ['PF1AAAA1', '=cmd'],
    ]
    await page.locator('input[type=file][accept*=".csv"]').setInputFiles({
      name: 'suite.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'Suite', rows }] })),
    })
    await expect(page.getByText('série PF1AAAA1 déjà annoncée', { exact: false })).toBeVisible()
    await expect(page.getByText('PF1AAAA1 · =cmd')).toBeVisible()
    await bench.button('Ne rien garder').click()
  })

  await test.step('each scan receives one machine, never twice', async () => {
    await page.getByText('Recevoir', { exact: true }).first().click()
    const field = page.getByLabel('Numéro de série ou numéro du donateur')
    for (const [number, words] of [
      ['PF1AAAA1', 'Annoncée, reçue'],
      ['LAG-002', 'Annoncée, reçue'],
      ['PF1AAAA1', 'Déjà reçue : GC26-00001'],
      ['ZZZ999', 'Reçue, hors liste'],
    ] as const) {
      await field.fill(number)
      await field.press('Enter')
      await expect(page.getByText(words).first()).toBeVisible()
    }
    await expect(page.getByText('machines reçues sur 4 annoncées')).toBeVisible()
    // A scanner set to QWERTY on a French bench, without a hand on the field.
    await page.getByRole('heading', { name: 'Recevoir en scannant' }).click()
    await new Scanner(page).scan('LAG-006')
    await expect(page.getByText('GC26-00004', { exact: false }).first()).toBeVisible()
    await expect(page.getByText('Iiyama ProLite').first()).toBeVisible()
    await look(page, 'intake-receive')
  })

  await test.step('a refused unit is told with its reason', async () => {
    await page.getByText('Liste annoncée', { exact: false }).first().click()
    await page.getByRole('listitem').filter({ hasText: '5CG81112' }).getByRole('button', { name: 'Refuser…' }).click()
    await page.getByLabel('Raison').selectOption({ label: 'batterie dangereuse' })
    await bench.button('Refuser une unité').click()
    await expect(page.getByText('Refus enregistré')).toBeVisible()
    await look(page, 'intake-list')
    await expect(page.getByText('1 de plus qu’annoncé · 1 refusée')).toBeVisible()
  })

  await test.step('the park finds, filters, sorts, keeps a view, and puts nothing in a batch that is not ready', async () => {
    await bench.section('Parc')
    await expect(page.getByText('4 machines').first()).toBeVisible()
    await page.getByLabel('Chercher dans le parc').fill('lag-002')
    await expect(page.getByText('1 sur 4')).toBeVisible()
    await bench.button('Tout montrer').click()
    await bench.button('Filtrer').click()
    await page.getByLabel('pas prêtes (4)').check()
    await look(page, 'park-filters')
    await bench.button('Filtrer').click()
    await bench.button('Vues').click()
    await page.getByLabel('Nom de la vue').fill('À faire')
    await bench.button('Enregistrer cette vue').click()
    await expect(page.getByRole('button', { name: 'À faire', exact: true })).toBeVisible()
    await bench.button('Vues').click()
    await page.getByRole('button', { name: 'N° de série' }).click()
    const grid = page.getByRole('grid')
    await grid.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByText('2 machines choisies').first()).toBeVisible()
    await look(page, 'park')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByLabel('2 machines choisies').getByRole('button', { name: 'Exporter CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('parc.csv')
    await grid.focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/machine\//)
  })
})
