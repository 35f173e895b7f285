import { formatAssetTag } from '../../shared/domain/asset-tag.ts'
import { azertyPresses, scannedOnAzerty } from './interactive/azerty.ts'
import { blackPicture, digitalSilence, hissAlone, toneAfterQuiet } from './interactive/media-files.ts'
import { fakeMedia, test } from './interactive/tested-machine.ts'
import { look } from './look.ts'
import type { TestScreen } from './page-models/test-screen.ts'
import { expect } from './workshop.ts'

const laptop = { form: 'iso', size: 'compact' } as const
/** The browser of these tests always says that its host is American. */
async function chooseFrench(screen: TestScreen): Promise<void> {
  await screen.page.getByText('AZERTY', { exact: true }).click()
  await expect(screen.key('IntlBackslash')).toBeVisible()
}
const enter = { code: 'Enter', key: 'Enter' }

test.describe('the keyboard', () => {
  test('passes by places: a French host writes "a" where the drawing says Q', async ({ open }) => {
    const screen = await open('keyboard')
    await chooseFrench(screen)
    await expect(screen.key('KeyQ')).toContainText('A')
    await expect(screen.page.getByText(/^\d+ touches? sur/)).toBeVisible()
    for (const press of azertyPresses(laptop)) await screen.press(press)
    await expect(screen.verdict('Réussi')).toBeVisible()
    await expect(screen.key('KeyQ')).toHaveAttribute('data-state', 'good')
    await look(screen.page, 'essai-clavier-reussi')
  })

  test('names the dead and the held keys, and leaves by five Escapes', async ({ open }) => {
    const screen = await open('keyboard')
    await expect(screen.page.getByText(/^\d+ touches? sur/)).toBeVisible()
    await chooseFrench(screen)
    const presses = azertyPresses(laptop).filter(({ code }) => code !== 'KeyW')
    for (const press of presses) await screen.press(press)
    await screen.keyDown({ code: 'KeyE', key: 'e' })
    await expect(screen.key('KeyE')).toHaveAttribute('data-state', 'down')
    for (let count = 0; count < 5; count++) {
      await screen.page.waitForTimeout(120)
      await screen.press({ code: 'Escape', key: 'Escape' })
    }
    await expect(screen.verdict('Échec')).toContainText('Touches mortes · Touches coincées')
    await expect(screen.verdict('Échec')).toContainText(/Touches mortes : KeyW · Touches coincées : KeyE/)
    await expect(screen.key('KeyW')).toHaveAttribute('data-state', 'dead')
    await expect(screen.key('KeyE')).toHaveAttribute('data-state', 'stuck')
    await look(screen.page, 'essai-clavier-echec')
  })

  test('hears a key that presses itself while nobody types', async ({ open }) => {
    const screen = await open('keyboard')
    await expect(screen.page.getByText('Ne touchez pas au clavier')).toBeVisible()
    await screen.keyDown({ code: 'KeyS', key: 's' })
    await screen.keyDown({ code: 'KeyS', key: 's' }, true)
    await expect(screen.page.getByRole('alert')).toContainText('KeyS')
    await expect(screen.key('KeyS')).toHaveAttribute('data-state', 'stuck')
  })

  test('tells a scan from typing, and a quick hand from a scan', async ({ open }) => {
    const screen = await open('keyboard')
    await expect(screen.page.getByText(/^\d+ touches? sur/)).toBeVisible()
    const tag = formatAssetTag('GC26', 42) ?? ''
    await screen.burst([...scannedOnAzerty(tag), enter])
    await expect(screen.page.getByText(tag).first()).toBeVisible()
    await expect(screen.page.getByText(/^0 touche sur/)).toBeVisible()
    const row = [...'SDFGHJKL'].map((letter) => ({ code: `Key${letter}`, key: letter.toLowerCase() }))
    await screen.page.waitForTimeout(300)
    await screen.burst([...row, enter])
    for (const { code } of [...row, enter]) await expect(screen.key(code)).toHaveAttribute('data-state', 'good')
    await expect(screen.page).toHaveURL(/#\/testing\/keyboard$/)
  })
})

test.describe('the camera', () => {
  test.use({ flags: fakeMedia })
  test('passes a living picture', async ({ open }) => {
    const screen = await open('camera')
    await expect(screen.verdict('Réussi')).toBeVisible()
    await expect(screen.verdict('Réussi')).toContainText('fake_device')
    await look(screen.page, 'essai-camera')
  })
})

test.describe('a black camera', () => {
  test.use({ flags: [...fakeMedia, `--use-file-for-fake-video-capture=${blackPicture()}`] })
  test('is asked about, then fails', async ({ open }) => {
    const screen = await open('camera')
    await expect(screen.verdict('Sans conclusion')).toBeVisible()
    await look(screen.page, 'essai-camera-noire')
    await screen.button('Il est ouvert').click()
    await expect(screen.verdict('Échec')).toContainText('Image noire')
  })
})

test.describe('a camera that may not be used', () => {
  test('is no fault of the machine', async ({ open }) => {
    const screen = await open('camera')
    await expect(screen.verdict('Échec').or(screen.verdict('Sans conclusion'))).toBeVisible()
    await expect(screen.page.getByText(/l’accès a été refusé|n’en trouve aucun/).first()).toBeVisible()
  })
})

test.describe('the sound loop', () => {
  test.use({ flags: [...fakeMedia, `--use-file-for-fake-audio-capture=${toneAfterQuiet()}`] })
  test('passes when the microphone finds the tone', async ({ open }) => {
    const screen = await open('sound')
    await look(screen.page, 'essai-son-pret')
    await screen.button('Lancer le son').click()
    await expect(screen.verdict('Réussi')).toBeVisible({ timeout: 60_000 })
    await expect(screen.verdict('Réussi')).toContainText(/Son à gauche\s*1?.?[09]\d\d.* Hz/)
    await look(screen.page, 'essai-son')
    await screen.button('Déformé').click()
    await expect(screen.verdict('Échec')).toContainText('Son déformé')
  })
})

test.describe('a silent microphone', () => {
  test.use({ flags: [...fakeMedia, `--use-file-for-fake-audio-capture=${digitalSilence()}`] })
  test('fails, and an ear accuses the speakers too', async ({ open }) => {
    const screen = await open('sound')
    await screen.button('Lancer le son').click()
    await expect(screen.verdict('Échec')).toContainText('Micro mort', { timeout: 60_000 })
    await screen.button('Rien').first().click()
    await expect(screen.verdict('Échec')).toContainText('Micro mort · Haut-parleur gauche mort')
    await look(screen.page, 'essai-son-muet')
  })
})

test.describe('silent speakers beside a microphone that hisses', () => {
  test.use({ flags: [...fakeMedia, `--use-file-for-fake-audio-capture=${hissAlone()}`] })
  test('fail, unless an ear hears them', async ({ open }) => {
    const screen = await open('sound')
    await screen.button('Lancer le son').click()
    const failed = screen.verdict('Échec')
    await expect(failed).toContainText('Haut-parleur gauche mort · Haut-parleur droit mort', { timeout: 60_000 })
    for (const side of [0, 1]) await screen.button('Entendu').nth(side).click()
    await expect(failed).toContainText('Micro mort')
    await expect(failed).not.toContainText('Haut-parleur')
  })
})

test.describe('graphics drawn by a program', () => {
  test.use({ flags: ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] })
  test('fail by their name', async ({ open }) => {
    const screen = await open('graphics')
    await expect(screen.verdict('Échec')).toContainText('Pas de vraie puce graphique')
    await expect(screen.verdict('Échec')).toContainText(/swiftshader/i)
    await look(screen.page, 'essai-graphismes')
  })
})

test.describe('no graphics at all', () => {
  test('fail', async ({ open }) => {
    const screen = await open('graphics')
    await expect(screen.verdict('Échec')).toContainText('Pas de vraie puce graphique')
  })
})

test('the pointer passes by nine zones and six gestures', async ({ open, page }) => {
  const screen = await open('pointer')
  const box = await page.getByRole('img', { name: 'Cadre du pointeur' }).boundingBox()
  if (box === null) throw new Error('No field')
  const at = (zone: number) =>
    [box.x + (box.width * ((zone % 3) + 0.5)) / 3, box.y + (box.height * (Math.floor(zone / 3) + 0.5)) / 3] as const
  for (let zone = 0; zone < 9; zone++) await page.mouse.move(...at(zone))
  await page.mouse.dblclick(...at(4))
  await page.mouse.click(...at(4), { button: 'right' })
  await page.mouse.wheel(0, 120)
  await page.mouse.wheel(0, -120)
  await look(page, 'essai-pointeur')
  const puck = await page.locator('[data-drag]').boundingBox()
  const drop = await page.locator('[data-drop]').boundingBox()
  if (puck === null || drop === null) throw new Error('Nothing to drag')
  await page.mouse.move(puck.x + 40, puck.y + 20)
  await page.mouse.down()
  await page.mouse.move(drop.x + 40, drop.y + 20, { steps: 8 })
  await page.mouse.up()
  await expect(screen.verdict('Réussi')).toBeVisible()
})

test('a pointer without a right button fails by the keyboard', async ({ open, page }) => {
  const screen = await open('pointer')
  await screen.button('Terminer').focus()
  await page.keyboard.press('Enter')
  await expect(screen.verdict('Échec')).toContainText('Pavé sans réponse')
})

test('the touch screen passes when every cell was painted by a hand', async ({ open, page }) => {
  const screen = await open('touch')
  await screen.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 })
  await page.reload()
  await screen.button('Ouvrir la grille').click()
  await look(page, 'essai-tactile')
  const grid = await page.locator('[data-touch-grid]').boundingBox()
  if (grid === null) throw new Error('No grid')
  const touch = (type: string, touchPoints: object[]) => screen.send('Input.dispatchTouchEvent', { type, touchPoints })
  const point = (cell: number, id: number) => ({
    x: grid.x + (grid.width * ((cell % 12) + 0.5)) / 12,
    y: grid.y + (grid.height * (Math.floor(cell / 12) + 0.5)) / 8,
    id,
  })
  await touch('touchStart', [point(0, 0), point(1, 1)])
  await touch('touchEnd', [])
  for (let row = 0; row < 8; row++) {
    await touch('touchStart', [point(row * 12, 0)])
    for (let column = 1; column < 12; column++) await touch('touchMove', [point(row * 12 + column, 0)])
    await touch('touchEnd', [])
  }
  await expect(screen.verdict('Réussi')).toBeVisible()
})

test('the screen keeps what was clicked, on whatever picture', async ({ open, page }) => {
  const screen = await open('display')
  await look(page, 'essai-ecran')
  await screen.button('Afficher les images').click()
  const next = async (name: string) => {
    await page.waitForTimeout(800)
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible()
  }
  await look(page, 'essai-ecran-blanc')
  await next('Noir')
  await page.locator('[data-picture]').click({ position: { x: 300, y: 200 } })
  await next('Rouge')
  await page.locator('[data-picture]').click({ position: { x: 303, y: 202 } })
  await expect(page.getByText('1 défaut marqué')).toBeVisible()
  for (const name of ['Vert', 'Bleu', 'Gris', 'Dégradé', 'Damier', 'Textes']) await next(name)
  await look(page, 'essai-ecran-textes')
  await page.waitForTimeout(800)
  await screen.button('Terminer').click()
  await expect(screen.verdict('Échec')).toContainText('Pixels morts ou taches')
  await expect(screen.verdict('Échec')).toContainText('Noir, point 300, 200')
  await screen.button('Lumière inégale').click()
  await expect(screen.verdict('Échec')).toContainText('Lumière inégale')
  await look(page, 'essai-ecran-echec')
})

test('the battery is measured while other tests go on', async ({ page, workshop, open }) => {
  expect(workshop.address).not.toBe('')
  await page.addInitScript(() => {
    const battery = Object.assign(new EventTarget(), { level: 0.9, charging: false })
    Object.assign(window, { battery })
    Object.defineProperty(navigator, 'getBattery', { value: async () => battery })
  })
  await page.clock.install()
  const screen = await open('battery-discharge')
  await expect(page.getByText('90 %').first()).toBeVisible()
  await screen.page.getByRole('link', { name: 'Tous les essais' }).click()
  for (let minute = 1; minute <= 6; minute++) {
    await page.clock.fastForward(60_000)
    await page.evaluate(
      (level) => {
        const { battery } = window as unknown as { battery: EventTarget & { level: number } }
        battery.level = level
        battery.dispatchEvent(new Event('levelchange'))
      },
      0.9 - minute / 100,
    )
  }
  await page.getByRole('link', { name: /^Décharge de la batterie/ }).click()
  await expect(screen.verdict('Réussi')).toContainText(/1 %\/min/)
  await look(page, 'essai-batterie')
  await page.evaluate(() => {
    const { battery } = window as unknown as { battery: EventTarget & { charging: boolean } }
    battery.charging = true
    battery.dispatchEvent(new Event('chargingchange'))
  })
  await screen.button('Juger maintenant').click()
  await expect(screen.verdict('Sans conclusion')).toContainText('chargeur branché')
})

test.describe('in English', () => {
  test.use({ languages: 'en-GB' })
  test('the same screens stand', async ({ open }) => {
    const screen = await open(null)
    await look(screen.page, 'tests-en')
    await screen.page.getByRole('link', { name: /^Keyboard/ }).click()
    await expect(screen.page.getByText(/^0 keys of/)).toBeVisible()
    await look(screen.page, 'tests-en-keyboard')
    await screen.button('Finish').click()
    await expect(screen.verdict('Failed')).toContainText('Dead keys')
  })
})
