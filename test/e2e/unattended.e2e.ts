import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { expect, test } from './workshop.ts'

test('unattended tests run over the others, survive the page, and end on the list', async ({ page, workshop }) => {
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte d’essai', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await bench.readThisMachine()
  await bench.door('Tests')
  const strip = page.getByRole('region', { name: 'Tests automatiques' })
  const tile = (name: string) => strip.getByRole('listitem').filter({ hasText: name }).last()
  await look(page, 'tests-automatiques')
  await bench.button('Détail de chaque test').click()

  await strip.getByRole('button', { name: 'Lancer : Processeur à pleine charge' }).click()
  await expect(tile('Processeur').getByText('en cours')).toBeVisible()
  await expect(tile('Processeur').getByRole('progressbar')).toBeVisible()
  await page.reload()
  await bench.button('Détail de chaque test').click()
  await expect(tile('Processeur').getByText('en cours')).toBeVisible()
  await strip.getByRole('button', { name: 'Lancer : Réseau filaire' }).click()
  // Whatever the network of this machine is, the verdict lands on its list.
  await expect(tile('Réseau filaire').getByRole('button', { name: /^Relancer/ })).toBeVisible()
  await look(page, 'tests-automatiques-en-cours')
  await strip.getByRole('button', { name: 'Arrêter : Processeur à pleine charge' }).click()
  await expect(tile('Processeur').getByText('arrêté')).toBeVisible()

  await strip.getByRole('button', { name: 'Lancer : Prises USB' }).click()
  await page.getByLabel('Nombre de prises USB').fill('4')
  await page.getByRole('dialog').getByRole('button', { name: 'Lancer' }).click()
  await expect(tile('Prises USB').getByText('0 sur 4')).toBeVisible()
  await bench.button('Plus aucune autre ne répond').click()
  await expect(tile('Prises USB').getByText('Prises vues : 0/4.')).toBeVisible()
  await expect(tile('Prises USB').getByText('échec')).toBeVisible()
  for (const act of await strip.getByRole('button').all())
    expect((await act.boundingBox())?.height).toBeGreaterThanOrEqual(56)
})
