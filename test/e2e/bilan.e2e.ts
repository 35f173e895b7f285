import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { expect, test } from './workshop.ts'

const root = join(import.meta.dirname, '../..')
const smallCampaign = `
  const { makeDemo } = await import('./electron/cli/demo/make-demo.ts')
  const [dataFolder] = process.argv.slice(1)
  await makeDemo({ dataFolder, endsAt: new Date().toISOString(), machineCount: 24, associationCount: 6 })
`

test('a manager reads what a campaign came to, sets the impact, and takes the sheets along', async ({
  page,
  workshop,
}) => {
  const args = ['--input-type=module', '-e', smallCampaign, workshop.dataFolder]
  await promisify(execFile)(process.execPath, args, { cwd: root })
  await page.goto(workshop.address)
  await page.getByRole('button', { name: 'Atelier 1' }).first().click()
  await new Bench(page).section('Bilan')
  await expect(page.getByText(/^Sur 24 reçues, /)).toBeVisible()
  await expect(page.getByRole('img', { name: /^Carte schématique/ })).toBeVisible()
  const communes = page.getByRole('table', { name: 'Où vont les machines' })
  await expect(communes.getByRole('cell', { name: 'Nouméa' })).toBeVisible()
  await page.getByRole('button', { name: 'Comment c’est calculé' }).click()
  await expect(page.getByText(/^Boavizta/)).toBeVisible()
  await look(page, 'bilan')

  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Machines (CSV)' }).click(),
  ])
  expect(sheet.suggestedFilename()).toBe('bilan-machines.csv')

  const before = await page.getByText(/^valeur centrale/).textContent()
  await new Bench(page).section('Réglages')
  const years = page.getByRole('textbox', { name: 'Seconde vie (années)' })
  await years.fill('beaucoup')
  await page.getByRole('button', { name: 'Reprendre les valeurs d’origine' }).scrollIntoViewIfNeeded()
  const panel = page.getByRole('region', { name: 'Calcul de l’impact' })
  await panel.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(panel.getByText('Un nombre entre 0,5 et 15 est attendu.')).toBeVisible()
  await expect(years).toHaveValue('beaucoup')
  await years.fill('1,5')
  await panel.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Calcul de l’impact enregistré')).toBeVisible()
  await new Bench(page).section('Bilan')
  await expect(page.getByText(/^valeur centrale/)).not.toHaveText(before ?? '')
})
