import { everyPlace, type Known } from './every-place.ts'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { firstDriveHere } from './this-machine.ts'
import { expect, test } from './workshop.ts'

/** A workshop where every kind of page has something to show. */
async function workshopInUse(bench: Bench, address: string): Promise<Known> {
  const { page } = bench
  const idShown = () => page.url().split('/').at(-1) ?? ''
  await bench.open(address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  const intakeId = idShown()
  await bench.readThisMachine()
  const machineId = page.url().split('/').at(-2) ?? ''
  await bench.section('Lots')
  await bench.createBatch('Lot fictif')
  return { machineId, intakeId, batchId: idShown(), deviceName: firstDriveHere().name }
}

test('no page has a barrier, in light and in dark', async ({ page, workshop }) => {
  test.setTimeout(900_000)
  const known = await workshopInUse(new Bench(page), workshop.address)
  const origin = new URL(page.url()).origin
  const places = everyPlace(known)
  expect(places.length).toBeGreaterThan(30)
  for (const place of places) {
    await test.step(place, async () => {
      await page.goto(`${origin}/${place}`)
      await expect.soft(page.getByRole('heading').first()).toBeVisible()
      await look(page, place.replace(/^#\//, '').replaceAll('/', '-') || 'bench')
    })
  }
})
