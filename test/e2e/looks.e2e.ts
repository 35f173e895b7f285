import { aNwipeLog } from '../builders/nwipe-log.ts'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { firstDriveHere } from './this-machine.ts'
import { expect, test } from './workshop.ts'

test('every page stands in light and dark, small and large, without a barrier', async ({ page, workshop }) => {
  test.setTimeout(400_000)
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await look(page, 'bienvenue')
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await look(page, 'etabli-vide')

  await bench.section('Réceptions')
  await look(page, 'receptions-vides')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await look(page, 'receptions')
  await bench.readThisMachine()
  await look(page, 'releve')

  await bench.door('Effacement')
  await bench.giveLog('nwipe.log', Buffer.from(aNwipeLog({ devices: [firstDriveHere()] })))
  await look(page, 'journal-juge')
  await bench.tieByHand('Seul support de cette machine, vu à l’écran')
  await look(page, 'effacement')
  await bench.door('Tests')
  await look(page, 'tests')
  await bench.passEveryTest()
  await bench.door('Grade')
  await bench.declareCondition('non nettoyée')
  await look(page, 'grade')
  await bench.button('Enregistrer le grade').click()
  await bench.door('Papiers')
  await bench.button('Éditer l’étiquette').click()
  await bench.button('Éditer le certificat').click()
  await expect(page.getByRole('row').filter({ hasText: 'Certificat' }).first()).toBeVisible()
  await look(page, 'papiers')
  await bench.door('Journal')
  await look(page, 'journal')

  for (const section of ['Établi', 'Parc', 'Lots', 'Bilan', 'Réglages']) {
    await bench.section(section)
    await look(page, section.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
  }
})
