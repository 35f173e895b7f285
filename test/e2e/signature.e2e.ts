import { readFileSync } from 'node:fs'
import { aSealedCertificate, someKeys } from '../documents/proof-workshop.ts'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { expect, test } from './workshop.ts'

const passphrase = 'une phrase que personne ne devine'

test('a manager keeps a copy of the key, brings it back, and checks a paper that comes in', async ({
  page,
  workshop,
}) => {
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réglages')
  await page.getByRole('navigation', { name: 'Rubriques' }).getByRole('button', { name: 'Signature' }).click()
  await expect(page.getByRole('heading', { name: 'Signature', exact: true })).toBeFocused()
  const panel = page.getByRole('region', { name: 'Signature', exact: true })

  await bench.button('Sauvegarder la clé…').click()
  await panel.getByLabel('Phrase secrète').fill(passphrase)
  await panel.getByLabel('La même phrase').fill('une autre')
  await bench.button('Enregistrer la sauvegarde').click()
  await expect(panel.getByText('Les deux phrases diffèrent.')).toBeVisible()
  await panel.getByLabel('La même phrase').fill(passphrase)
  const saving = page.waitForEvent('download')
  await bench.button('Enregistrer la sauvegarde').click()
  const backup = readFileSync(await (await saving).path())
  expect(backup.toString()).toContain('BEGIN ENCRYPTED PRIVATE KEY')

  await bench.button('Restaurer une clé…').click()
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'cle.pem', mimeType: 'application/x-pem-file', buffer: backup })
  await panel.getByLabel('Phrase secrète').fill('autre chose')
  await panel.getByRole('button', { name: 'Restaurer', exact: true }).click()
  await expect(panel.getByText('Ce fichier ne s’ouvre pas avec cette phrase.')).toBeVisible()
  await look(page, 'signature')
  await panel.getByLabel('Phrase secrète').fill(passphrase)
  await panel.getByRole('button', { name: 'Restaurer', exact: true }).click()
  await expect(page.getByText('La clé est de nouveau sur ce poste')).toBeVisible()

  const { pdf } = await aSealedCertificate(someKeys())
  const checking = page.getByRole('region', { name: 'Vérifier un papier' })
  await checking
    .locator('input[type=file]')
    .setInputFiles({ name: 'CE-2026-0001.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) })
  await expect(checking.getByText('Émetteur inconnu')).toBeVisible()
  await look(page, 'papier-verifie')

  const scanned = page.getByPlaceholder('Scanner ou taper une étiquette')
  await scanned.fill('ETABLI1:0123456789')
  await scanned.press('Enter')
  // The settings are scrolled far down: what a scan says is seen all the same, and the next page begins at its top.
  await expect(page.getByText('Le code de ce certificat a été altéré.')).toBeInViewport()
  await bench.section('Aide')
  await expect(page.getByRole('heading', { level: 1, name: 'Premier jour' })).toBeInViewport()
})
