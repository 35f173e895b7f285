import { expect } from 'playwright/test'
import { test } from './lan-workshop.ts'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'

async function openMachine(bench: Bench, address: string): Promise<void> {
  await bench.open(address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await bench.readThisMachine()
  await bench.door('Tests')
}

test('a machine runs its own tests, and the bench sees them pass', async ({ page, lan, elsewhere }) => {
  const bench = new Bench(page)
  await openMachine(bench, lan.address)
  await bench.button('Ouvrir les tests sur cette machine').click()
  const address = lan.network.addresses[0] ?? ''
  await expect(page.getByText(address, { exact: true })).toBeVisible()
  const code = /^[a-z]{8}$/
  const shown = await page.getByText(code).innerText()
  await page.getByText(code).scrollIntoViewIfNeeded()
  await look(page, 'reseau-code-de-test')

  const tested = await (await elsewhere()).newPage()
  await tested.goto(address)
  await look(tested, 'reseau-porte')
  await tested.getByLabel('Code affiché à l’établi').fill('bbbbbbbb')
  await tested.getByRole('button', { name: 'Continuer' }).click()
  await expect(tested.getByRole('alert')).toContainText('Ce code n’ouvre rien')
  await look(tested, 'reseau-porte-code-faux')
  await tested.getByLabel('Code affiché à l’établi').fill(` ${shown.toUpperCase()} `)
  await tested.keyboard.press('Enter')
  await expect(tested.getByRole('heading', { level: 1 })).toContainText('GC26-00001')
  expect(await tested.evaluate(() => window.isSecureContext)).toBe(true)
  await expect(page.getByText('Les tests sont ouverts sur la machine')).toBeVisible()
  await expect(page.getByText(code)).toHaveCount(0)
  await look(tested, 'machine-testee')

  await test.step('the camera runs there, and its verdict comes here', async () => {
    await tested.getByRole('button', { name: /^Caméra/ }).click()
    await tested.getByRole('button', { name: 'Ouvrir le test' }).click()
    await tested.getByRole('button', { name: /Garder ce verdict|Enregistrer.*réussi/i }).click()
    const list = page.getByRole('complementary', { name: 'Liste des tests' })
    await expect(list.getByRole('button', { name: /^Caméra réussi/ })).toBeVisible()
  })

  await test.step('a verdict taken back at the bench is taken back there', async () => {
    await page.getByRole('button', { name: /^Annuler ce résultat — Caméra|— Caméra$/ }).click()
    await expect(tested.getByRole('button', { name: /^Caméra à faire/ })).toBeVisible()
  })

  await test.step('the rest of the workshop stays out of its reach', async () => {
    const status = await tested.evaluate(async () => {
      const headers = { 'x-csrf-token': 'orpc', 'content-type': 'application/json' }
      return (await fetch('/rpc/machines/recent', { method: 'POST', headers, body: '{}' })).status
    })
    expect(status).toBe(403)
    await tested.goto(`${address}/index.html`)
    await expect(tested).toHaveURL(/tested\.html$/)
  })

  await test.step('the bench closes the access', async () => {
    await bench.button('Fermer l’accès').click()
    await expect(tested.getByText('L’accès aux tests est fermé')).toBeVisible()
    await look(tested, 'machine-testee-fermee')
    await expect(bench.button('Ouvrir les tests sur cette machine')).toBeVisible()
  })
})
