import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright/test'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { expect, test, type Workshop } from './workshop.ts'

const run = promisify(execFile)

/** The data folder is filled by a process of its own, as another bench would. */
async function openAllocation(page: Page, { dataFolder, address }: Workshop, size: 'few' | 'many'): Promise<Bench> {
  await run(process.execPath, [join(import.meta.dirname, '../builders/seed-allocation.ts'), dataFolder, size])
  const bench = new Bench(page)
  await bench.open(address)
  await page.getByRole('button', { name: /Atelier 1/ }).click()
  await bench.section('Lots')
  await page.getByRole('link', { name: 'Affectation' }).click()
  await expect(page.getByRole('heading', { name: 'Affectation', exact: true })).toBeVisible()
  return bench
}

const association = (page: Page, name: string) => page.getByRole('article', { name: `Association fictive du ${name}` })

test('a manager proposes, accepts, decides by keyboard and by hand, and takes back', async ({ page, workshop }) => {
  test.setTimeout(240_000)
  const bench = await openAllocation(page, workshop, 'few')
  await expect(page.getByRole('heading', { name: 'Machines libres (3)' })).toBeVisible()
  await bench.button('Proposer').click()
  await expect(page.getByText('3 machines pour 4 demandées')).toBeVisible()
  await bench.button('Accepter la proposition').click()
  await expect(association(page, 'Lagon').getByText('2 / 2').first()).toBeVisible()
  await expect(association(page, 'Nord').getByText('1 / 2').first()).toBeVisible()
  await expect(association(page, 'Nord').getByText(/sont déjà toutes pour elle/)).toBeVisible()
  await bench.button('Annuler').click()
  await expect(page.getByText('Affectations remises comme avant.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Machines libres (3)' })).toBeVisible()

  // By keyboard alone: the machine, the request, why.
  const machine = page.getByRole('button', { name: /^Décider pour GC26-00003/ })
  await machine.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Demande', { exact: true })).toBeFocused()
  await dialog
    .getByLabel('Demande', { exact: true })
    .selectOption({ label: 'Association fictive du Lagon — 0/2 portable' })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Dites pourquoi en quelques mots.')).toBeVisible()
  // Typed at once it would be heard as a scan.
  await dialog.getByLabel('Pourquoi').fill('montage vidéo')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const promised = association(page, 'Lagon').getByRole('button', { name: /^Décider pour GC26-00003/ })
  await expect(promised).toContainText('épinglée')
  await expect(promised).toContainText('montage vidéo')

  // By drag: a machine that does not fit is refused with its reason, before anything is sent.
  await page.setViewportSize({ width: 1366, height: 1200 })
  const small = page.getByRole('button', { name: /^Décider pour GC26-00001/ })
  await small.dragTo(association(page, 'Nord').getByText('0 / 2').last(), { steps: 12 })
  await expect(dialog.getByText('la mémoire ne suffit pas')).toBeVisible()
  await page.keyboard.press('Escape')
  await small.dragTo(association(page, 'Lagon').getByText('1 / 2').last(), { steps: 12 })
  await dialog.getByLabel('Pourquoi').fill('complète la salle')
  await dialog.getByRole('button', { name: 'Affecter', exact: true }).click()
  await expect(association(page, 'Lagon').getByText('2 / 2').first()).toBeVisible()

  // A minimum that the pins make impossible: the smallest set of rules that clash, in words.
  await page.getByText('Minimum par province').click()
  await page.getByLabel('Province Nord').fill('1')
  await bench.button('Proposer de nouveau').click()
  await expect(page.getByRole('alert')).toContainText('Ces règles ne tiennent pas ensemble')
  await expect(page.getByRole('alert')).toContainText('est épinglée chez Association fictive du Lagon')
  await page.getByRole('button', { name: /^Désépingler GC26-00003/ }).click()
  await bench.button('Proposer de nouveau').click()
  await expect(page.getByText('déplacée')).toBeVisible()
})

test('an allocation goes out to a sheet and comes back, line by line', async ({ page, workshop }) => {
  test.setTimeout(240_000)
  const bench = await openAllocation(page, workshop, 'few')
  const saving = page.waitForEvent('download')
  await bench.button('CSV').click()
  const sheet = await readFile(await (await saving).path(), 'utf8')
  const [head, ...rows] = sheet.split('\r\n').filter((row) => row !== '')
  expect(rows).toHaveLength(3)
  const filled = rows.map((row) => row.split(';').with(5, '"Association fictive du Nord"').join(';'))
  const file = {
    name: 'retour.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([head, ...filled].join('\r\n')),
  }
  await page.locator('input[type=file]').setInputFiles(file)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('1 affectation à faire, 2 lignes refusées', { exact: false })).toBeVisible()
  await expect(dialog.getByText(/la mémoire ne suffit pas/)).toHaveCount(2)
  await expect(association(page, 'Nord').getByText('0 / 2').first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Affecter 1 machine' }).click()
  await expect(association(page, 'Nord').getByText('1 / 2').first()).toBeVisible()
})

test('the whole campaign stands on one page, without a barrier', async ({ page, workshop }) => {
  test.setTimeout(240_000)
  const bench = await openAllocation(page, workshop, 'many')
  await look(page, 'affectation')
  await bench.button('Proposer').click()
  await expect(page.getByText('Ce qui change')).toBeVisible()
  await look(page, 'affectation-proposee')
  await bench.button('Accepter la proposition').click()
  await expect(page.getByRole('heading', { name: 'Machines libres (0)' })).toBeVisible()
  await page
    .getByRole('button', { name: /^Interdire l’association/ })
    .first()
    .click()
  await look(page, 'affectation-interdire')
})
