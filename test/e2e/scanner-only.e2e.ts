import { aNwipeLog } from '../builders/nwipe-log.ts'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { Scanner } from './page-models/scanner.ts'
import { pageSizeOf, scanOf, textOf } from './papers.ts'
import { firstDriveHere } from './this-machine.ts'
import { expect, test } from './workshop.ts'

async function readMachine(bench: Bench, address: string): Promise<void> {
  await bench.open(address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await bench.readThisMachine()
}

test('an erased machine is opened, tested, graded and labelled by the scanner alone', async ({ page, workshop }) => {
  const bench = new Bench(page)
  const scanner = new Scanner(page)
  await readMachine(bench, workshop.address)
  await bench.door('Effacement')
  await bench.giveLog('nwipe.log', Buffer.from(aNwipeLog({ devices: [firstDriveHere()] })))
  await bench.tieByHand('Seul support de cette machine, vu à l’écran de nwipe')
  await expect(page.getByText('effacé et vérifié').first()).toBeVisible()
  const shown = page.getByText(/^GC26-0000\d-\w$/).first()
  const tag = (await shown.innerText()).trim()
  await bench.section('Établi')
  const title = page.locator('#step-title')

  await test.step('its tag, then its next action', async () => {
    await scanner.refused('NEXT', 'Rien sur cette page n’y répond')
    await scanner.scan(tag)
    await expect(page).toHaveURL(/#\/machine\//)
    await scanner.command('NEXT')
    await expect(title).toHaveText('Démarrage')
  })

  await test.step('a fault of this step at once, another after FAIL, each taken back', async () => {
    await scanner.refused('CAMERA-DEAD', 'Ce défaut n’est pas de ceux de ce test')
    await look(page, 'commande-refusee')
    await scanner.command('DOES-NOT-START')
    await expect(page.getByText('Démarrage : échec')).toBeVisible()
    await scanner.command('UNDO')
    await expect(page.getByText('Démarrage : résultat annulé')).toBeVisible()
    await expect(title).toHaveText('Démarrage')
    await scanner.command('FAIL')
    await expect(page.getByText('Qu’est-ce qui ne va pas')).toBeVisible()
    await scanner.command('FAN-NOISY')
    await expect(page.getByRole('button', { name: /^Démarrage échec · Ventilateur/ })).toBeVisible()
    await scanner.command('UNDO')
    await expect(title).toHaveText('Démarrage')
  })

  await test.step('several faults at once: FAIL twice, the faults, FAIL', async () => {
    await scanner.command('FAIL')
    await scanner.command('FAIL')
    await expect(page.getByText('Choisissez tous les défauts')).toBeVisible()
    await scanner.refused('FAIL', 'Il n’y a rien')
    await scanner.command('DOES-NOT-START')
    await scanner.command('FAN-NOISY')
    await look(page, 'plusieurs-defauts')
    await scanner.command('FAIL')
    await expect(page.getByRole('button', { name: /^Démarrage échec · Ne démarre pas · Ventilateur/ })).toBeVisible()
    await scanner.command('UNDO')
    await expect(title).toHaveText('Démarrage')
  })

  await test.step('a skip with its reason, taken back; then every step passes', async () => {
    await scanner.command('SKIP')
    await scanner.command('WHY-NO-TIME')
    await expect(page.getByText('Démarrage : passé')).toBeVisible()
    await scanner.command('UNDO')
    await expect(title).toHaveText('Démarrage')
    await scanner.passEveryTest()
  })

  await test.step('what was looked at, the grade, and the label', async () => {
    await scanner.command('NEXT')
    await expect(page.getByRole('button', { name: 'Enregistrer le grade' })).toBeVisible()
    await scanner.refused('GRADE', 'Il n’y a rien à annuler')
    await scanner.command('SEEN-CLEANED')
    await scanner.command('F-ONE')
    await scanner.refused('GRADE', 'Écrivez pourquoi')
    await look(page, 'grade-scanne')
    await bench.button('Revenir au grade calculé').click()
    await scanner.command('GRADE')
    await expect(page.getByText('Prête à partir').first()).toBeVisible()
    await scanner.command('NEXT')
    await scanner.command('PRINT')
    expect(scanOf(await bench.downloadPaper('Étiquette'), 203)).toBe(tag)
  })
})

test('a command never leaks into a field and never acts behind a dialog', async ({ page, workshop }) => {
  const bench = new Bench(page)
  const scanner = new Scanner(page)
  await readMachine(bench, workshop.address)
  await bench.door('Tests')
  const title = page.locator('#step-title')
  await expect(title).toHaveText('Démarrage')
  const note = page.getByLabel('Note').first()

  await test.step('in a field: its text stays, the command acts on the step', async () => {
    await note.fill('Charnière dure')
    await scanner.refused('DANCE', 'Cette version ne la connaît pas')
    await expect(note).toHaveValue('Charnière dure')
    await scanner.command('FAIL')
    await expect(page.getByText('Qu’est-ce qui ne va pas')).toBeVisible()
    await expect(note).toHaveValue('Charnière dure')
    await page.keyboard.press('Escape')
  })

  await test.step('behind a dialog: nothing but why', async () => {
    await page.keyboard.press('Control+k')
    const search = page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').getByRole('textbox'))
    await expect(search.first()).toBeFocused()
    await scanner.refused('PASS', 'Une fenêtre attend une réponse')
    await expect(search.first()).toHaveValue('')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(title).toHaveText('Démarrage')
    await expect(page.getByText(/^Démarrage : /)).toHaveCount(0)
  })

  await test.step('in the field of scans: it acts there too, and leaves nothing', async () => {
    const field = page.getByPlaceholder('Scanner ou taper une étiquette')
    await field.focus()
    await scanner.command('PASS')
    await expect(field).toHaveValue('')
    await expect(page.getByText('Démarrage : réussi')).toBeVisible()
  })

  await test.step('without a final key it is heard all the same', async () => {
    await expect(title).not.toHaveText('Démarrage')
    await scanner.scanWithoutEnter('ETABLI-UNDO')
    await expect(page.getByText('Démarrage : résultat annulé')).toBeVisible()
  })
})

test('the sheet of commands is had from the settings', async ({ page, workshop }) => {
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réglages')
  await expect(page.getByRole('heading', { name: 'Feuille de commandes à scanner' })).toBeVisible()
  const sheet = await bench.download(() => bench.button('Télécharger la feuille').click())
  expect(pageSizeOf(sheet).width).toBeCloseTo(210, 0)
  expect(textOf(sheet)).toContain('ETABLI-PASS')
})
