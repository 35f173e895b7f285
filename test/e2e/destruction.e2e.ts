import { aDriveReport } from '../builders/nwipe-report.ts'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { firstDriveHere } from './this-machine.ts'
import { expect, test } from './workshop.ts'

test('evidence of any tool is judged, and a drive that exists no more is told so before a witness', async ({
  page,
  workshop,
}) => {
  test.setTimeout(300_000)
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await bench.readThisMachine()

  await bench.door('Effacement')
  const { sizeBytes } = firstDriveHere()
  const hidden = { hidden: 'Hidden sectors found!', real: '1000 GB, 1000204886016 bytes' }
  const report = aDriveReport({ apparentBytes: sizeBytes, bytesErased: `${sizeBytes}, (24.00%)`, ...hidden })
  await bench.giveLog('nwipe_report.pdf', Buffer.from(report))
  await expect(page.getByText('Des secteurs cachés ont été détectés').first()).toBeVisible()
  await look(page, 'pdf-juge')
  await page
    .getByRole('region', { name: /nwipe_report/ })
    .getByRole('button', { name: 'Fermer' })
    .click()

  await bench.button('Support détruit…').first().click()
  await bench.button('Enregistrer').click()
  await expect(page.getByText('Ce champ est nécessaire.').first()).toBeVisible()
  await look(page, 'destruction-formulaire')
  await page.getByLabel('Ce qui reste du support').selectOption('H-5')
  await page.getByLabel('Détruit par').fill('Recycleur fictif')
  await page.getByLabel('Témoin').fill('Témoin de l’atelier')
  await page.locator('form input[type=file]').setInputFiles({
    name: 'broyeur.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('\xff\xd8\xff\xe0\x00\x10JFIF', 'latin1'),
  })
  await bench.button('Enregistrer').click()
  await expect(page.getByText('Détruit devant témoin').first()).toBeVisible()
  await expect(bench.button('Support détruit…')).toHaveCount(0)
  await look(page, 'support-detruit')
})
