import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright/test'
import {
  askingAssociations,
  associationName,
  associationRidet,
  associationsList,
  type GivenList,
  givenLists,
  needsList,
} from '../builders/campaign-lists.ts'
import { cellsInLibreOffice } from '../exports/libre-office.ts'
import { Bench } from './page-models/bench.ts'
import { textOf } from './papers.ts'
import { expect, test } from './workshop.ts'

const run = promisify(execFile)
const units = givenLists.flatMap((list) => list.units)
const csv = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer })

test('a campaign, from three donors’ lists to the dossier that one of them receives', async ({ page, workshop }) => {
  test.setTimeout(600_000)
  page.setDefaultTimeout(60_000)
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')

  await test.step('three donors send their lists', async () => {
    for (const list of givenLists) await takeList(bench, list)
  })

  await test.step('twelve associations ask', async () => {
    await bench.section('Lots')
    await importList(bench, 'Associations', csv('associations.csv', associationsList()))
    await expect(bench.button(associationName(11))).toBeVisible()
    await importList(bench, 'Demandes', csv('besoins.csv', needsList()))
    await expect(bench.button(associationName(11))).toBeVisible()
  })

  await run(process.execPath, [join(import.meta.dirname, '../builders/seed-campaign.ts'), workshop.dataFolder])

  await test.step('sixty machines leave as sheets that a spreadsheet reads without a loss', async () => {
    await bench.section('Lots')
    await bench.createBatch('Grand lot fictif')
    await page.getByLabel('Combien').fill('60')
    await bench.button('Ajouter au lot').click()
    await expect(page.getByText('60 machines ajoutées au lot')).toBeVisible()
    await bench.closeBatch()
    await bench.button('Éditer : Liste du lot').click()
    await readPaper(bench, 'LL', units[0]?.serial ?? '')
    await bench.button('Exporter…').click()
    for (const ending of ['csv', 'xlsx'] as const) {
      const sheet = await bench.download(() => bench.button(ending.toUpperCase()).click())
      expect(columnIn(sheet, ending, 'Numéro de série')).toEqual(units.map(({ serial }) => serial).toSorted())
    }
    await page.keyboard.press('Escape')
  })

  await test.step('one machine is pinned where somebody wants it; the rest is proposed and accepted', async () => {
    await bench.section('Lots')
    await page.getByRole('link', { name: 'Affectation' }).click()
    await expect(page.getByRole('heading', { name: 'Machines libres (60)' })).toBeVisible()
    await page
      .getByRole('group')
      .filter({ hasText: /^portable/ })
      .locator('summary')
      .click()
    await page.getByRole('button', { name: /^Décider pour GC26-00003/ }).click()
    const dialog = page.getByRole('dialog')
    const line = `${associationName(4)} — 0/5 ordinateur (portable ou fixe)`
    await dialog.getByLabel('Demande', { exact: true }).selectOption({ label: line })
    await dialog.getByLabel('Pourquoi').fill('promise de vive voix')
    await dialog.getByRole('button', { name: 'Affecter', exact: true }).click()
    await expect(association(page, 4).getByText('épinglée')).toBeVisible()
    await bench.button('Proposer').click()
    await expect(page.getByText('60 machines pour 64 demandées')).toBeVisible()
    await bench.button('Accepter la proposition').click()
    await expect(page.getByRole('heading', { name: 'Machines libres (0)' })).toBeVisible()
    await expect(association(page, 4).getByText('épinglée')).toBeVisible()
    const ridets = askingAssociations.map((_, place) => associationRidet(place))
    for (const [ending, button] of [
      ['csv', 'CSV'],
      ['xlsx', 'Excel'],
    ] as const) {
      const sheet = await bench.download(() => bench.button(button).click())
      expect([...new Set(columnIn(sheet, ending, 'RIDET'))]).toEqual(ridets)
    }
  })

  await test.step('one delivery is handed over, and one of its machines comes back', async () => {
    await page.getByRole('link', { name: 'Remises', exact: true }).click()
    await bench.button(`Préparer la remise de ${associationName(9)}`).click()
    await bench.button('Enregistrer').click()
    await expect(page.getByRole('heading', { name: associationName(9), level: 1 })).toBeVisible()
    for (const [kind, letters] of [
      ['Convention de remise', 'CV'],
      ['Bon de remise', 'RE'],
      ['Liste de colisage', 'CO'],
    ] as const) {
      await bench.button(`Éditer : ${kind}`).click()
      await readPaper(bench, letters, associationName(9))
    }
    await bench.button('Remise faite').click()
    await expect(page.getByText('L’exemplaire signé manque encore.')).toBeVisible()
    await page
      .getByRole('button', { name: /^Retour de GC26-/ })
      .first()
      .click()
    await page.getByLabel('Pourquoi elle revient').fill('ne démarre plus')
    await bench.button('Enregistrer le retour').click()
    await expect(page.getByText(/^revenue le/)).toBeVisible()
  })

  await test.step('each donor can be told what became of every machine', async () => {
    await bench.section('Réceptions')
    await page
      .getByRole('row')
      .filter({ hasText: givenLists[0]?.donor ?? '' })
      .getByRole('link')
      .first()
      .click()
    await bench.button('Éditer : Bon de réception').click()
    await readPaper(bench, 'BR', '00731')
    await page.getByText('Donateur', { exact: true }).click()
    await bench.button('Éditer : Dossier du donateur').click()
    const dossier = await readPaper(bench, 'DO', 'Société fictive des Récifs')
    for (const { serial } of givenLists[0]?.units ?? []) expect(dossier).toContain(serial)
    expect(dossier).not.toContain(givenLists[2]?.units[0]?.serial)
  })

  await test.step('the figures of the campaign say the same', async () => {
    await bench.section('Bilan')
    await expect(page.getByText(/^Sur 60 reçues, /)).toBeVisible()
  })
})

const association = (page: Page, place: number) =>
  page.getByRole('article', { name: associationName(place), exact: true })

/** A donor, its reception, and the list that it sent: read, shown, accepted. */
async function takeList(bench: Bench, { donor, ridet, fileName, units: told, file }: GivenList): Promise<void> {
  const { page } = bench
  await bench.section('Réceptions')
  await bench.button('Nouveau donateur').click()
  await page.getByLabel('Raison sociale').fill(donor)
  await page.getByLabel('RIDET').fill(ridet)
  await bench.button('Enregistrer').click()
  await expect(bench.button('Enregistrer')).toHaveCount(0)
  await bench.button('Nouvelle réception').first().click()
  await page.getByRole('combobox', { name: 'Donateur' }).selectOption({ label: donor })
  await bench.button('Enregistrer').click()
  await expect(bench.button('Étiqueter une machine')).toBeVisible()
  await page.getByText('Liste annoncée', { exact: true }).click()
  await page.locator('input[type=file][accept*=".csv"]').setInputFiles(csv(fileName, file))
  await expect(page.getByText(`${told.length} lignes seront retenues`)).toBeVisible()
  await bench.button(`Accepter ${told.length} lignes`).click()
  await expect(page.getByText('Liste acceptée')).toBeVisible()
}

async function importList(bench: Bench, place: string, file: ReturnType<typeof csv>): Promise<void> {
  const { page } = bench
  await page.getByRole('link', { name: place, exact: true }).click()
  await bench.button('Importer une liste…').click()
  await page.locator('input[type=file]').setInputFiles(file)
  await bench.button(`Enregistrer ces ${askingAssociations.length} lignes`).click()
}

/** The paper as another program opens it. */
async function readPaper(bench: Bench, letters: string, words: string): Promise<string> {
  const saving = bench.page.getByRole('button', { name: new RegExp(`^Télécharger ${letters}-`) })
  const text = textOf(await bench.download(() => saving.first().click()))
  expect(text).toContain(words)
  return text
}

/** What LibreOffice shows under a heading. */
function columnIn(sheet: Uint8Array, ending: 'csv' | 'xlsx', heading: string): string[] {
  const [head = [], ...rows] = cellsInLibreOffice(sheet, ending)
  const at = head.indexOf(heading)
  return rows.map((cells) => cells[at] ?? '').toSorted()
}
