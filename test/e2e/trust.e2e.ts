import { aNwipeLog } from '../builders/nwipe-log.ts'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { firstDriveHere } from './this-machine.ts'
import { expect, test } from './workshop.ts'

test('a manager sees the last good copy, the register and what waits for a second person', async ({
  page,
  workshop,
}) => {
  test.setTimeout(240_000)
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await bench.readThisMachine()
  await bench.door('Effacement')
  await bench.giveLog('nwipe.log', Buffer.from(aNwipeLog({ devices: [firstDriveHere()] })))
  await bench.tieByHand('Seul support de cette machine, vu à l’écran')

  await bench.section('Réglages')
  await bench.button('Sauvegarder maintenant').click()
  await expect(page.getByText('vérifiée').first()).toBeVisible()
  await bench.button('Choisir une seconde place…').click()
  await look(page, 'sauvegardes')
  await bench.button('Ouvrir le registre').click()
  await expect(page.getByRole('heading', { name: 'Registre des données' })).toBeVisible()
  await look(page, 'registre')
  await page.goto(`${new URL(page.url()).origin}/#/erasing-checks`)
  await expect(page.getByText('votre effacement')).toBeVisible()
  await look(page, 'controles')
})
