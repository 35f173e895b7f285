import { toneAfterQuiet } from './interactive/media-files.ts'
import { fakeMedia, test } from './interactive/tested-machine.ts'
import { Bench } from './page-models/bench.ts'
import { expect } from './workshop.ts'

test.use({ flags: [...fakeMedia, `--use-file-for-fake-audio-capture=${toneAfterQuiet()}`] })

test('the picture of the camera and the spectrum of the speakers stay with their results', async ({
  page,
  workshop,
}) => {
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await page.getByRole('combobox', { name: 'Genre' }).selectOption({ label: 'portable' })
  await bench.button('Étiqueter une machine').click()
  await bench.button('Ouvrir').first().click()
  await bench.door('Tests')

  await test.step('the camera’s own picture', async () => {
    await page.getByRole('button', { name: /^Caméra à faire/ }).click()
    await bench.button('Lancer l’essai ici').click()
    await bench.button('Garder ce résultat\u00a0: réussi').click()
    await page.getByRole('button', { name: /^Caméra réussi/ }).click()
    await bench.button('Voir la photo').click()
    await expect(page.getByRole('img', { name: 'camera.jpg' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('what the microphone heard', async () => {
    await page.getByRole('button', { name: /^Haut-parleurs/ }).click()
    await bench.button('Lancer l’essai ici').click()
    await bench.button('Lancer le son').click()
    await expect(page.getByText('Photo\u00a0: sound-spectrum.png')).toBeVisible({ timeout: 60_000 })
  })
})
