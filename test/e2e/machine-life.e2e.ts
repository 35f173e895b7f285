import { aNwipeLog } from '../builders/nwipe-log.ts'
import { Bench } from './page-models/bench.ts'
import { cellsOf, pageSizeOf, scanOf, textOf } from './papers.ts'
import { type DriveHere, firstDriveHere } from './this-machine.ts'
import { expect, test } from './workshop.ts'

/** The drive that the kernel of this very machine tells, in nwipe's words. */
function logOfThisDrive(drive: DriveHere, changes: Parameters<typeof aNwipeLog>[0] = {}): Buffer {
  return Buffer.from(aNwipeLog({ ...changes, devices: [drive] }))
}

test('a machine goes from reception to a batch, on the hardware that runs this test', async ({ page, workshop }) => {
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier d’essai', 'Atelier fictif du Lagon')

  await test.step('1. a campaign, a donor, an intake, a tag with its check character', async () => {
    await bench.section('Réceptions')
    await bench.createCampaign('Collecte d’essai', 'GC26')
    await bench.createDonor('Société fictive du Lagon')
    await bench.createIntake()
    await expect(page.getByText('Société fictive du Lagon').first()).toBeVisible()
  })

  const tag = await test.step('2. read this machine: unknown stays unknown, and a person says the kind', async () => {
    await bench.readThisMachine()
    await expect(page.getByText(/^GC26-0000\d-\w$/).first()).toBeVisible()
    await expect(page.getByText('Docker Container')).toHaveCount(0)
    return (
      await page
        .getByText(/^GC26-0000\d-\w$/)
        .first()
        .innerText()
    ).trim()
  })

  await test.step('4. logs are judged again: traps are not erasures, the good one is', async () => {
    const drive = firstDriveHere()
    await bench.door('Effacement')
    await bench.giveLog('coupe.log', logOfThisDrive(drive).subarray(0, 1500))
    await expect(page.getByText('non prouvé').or(page.getByText('interrompu')).first()).toBeVisible()
    await bench.giveLog('sans-relecture.log', logOfThisDrive(drive, { verify: 'none' }))
    await expect(page.getByText('Rien n’a été relu après l’écriture').first()).toBeVisible()
    await bench.giveLog('nwipe.log', logOfThisDrive(drive))
    await bench.tieByHand('Seul support de cette machine, vu à l’écran de nwipe')
    await expect(page.getByText('effacé et vérifié').first()).toBeVisible()
  })

  await test.step('3. the checklist, with who and when', async () => {
    await bench.door('Tests')
    await bench.passEveryTest()
    await expect(page.getByText('Tous les tests ont une réponse')).toBeVisible()
  })

  await test.step('5. a grade, and no reason left', async () => {
    await bench.door('Grade')
    await bench.declareCondition('non nettoyée')
    await bench.button('Enregistrer le grade').click()
    await expect(page.getByText('Prête à partir').first()).toBeVisible()
  })

  await test.step('6. a label that scans and a certificate that says what was done', async () => {
    await bench.door('Papiers')
    await bench.button('Éditer l’étiquette').click()
    await bench.button('Éditer le certificat').click()
    const label = await bench.downloadPaper('Étiquette')
    expect(pageSizeOf(label).width).toBeCloseTo(62, 1)
    expect(pageSizeOf(label).height).toBeCloseTo(29, 1)
    expect([scanOf(label, 203), scanOf(label, 300)]).toEqual([tag, tag])
    const certificate = textOf(await bench.downloadPaper('Certificat'))
    expect(certificate).toContain(tag)
    expect(certificate).toContain('Atelier fictif du Lagon')
    expect(certificate).toContain('Seul support de cette machine')
    expect(certificate).toMatch(/CE-\d{4}-0001/)
  })

  await test.step('7. a batch, closed and exported', async () => {
    await bench.section('Lots')
    await bench.createBatch('Lot d’essai')
    await page.getByRole('button', { name: `Ajouter ${tag}` }).click()
    await bench.closeBatch()
    await bench.button('Exporter…').click()
    const csv = Buffer.from(await bench.download(() => page.getByRole('button', { name: 'CSV', exact: true }).click()))
    await page.keyboard.press('Escape')
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [heading = '', row = ''] = csv.subarray(3).toString('utf8').split('\r\n')
    expect(heading.split(';').slice(0, 2)).toEqual(['"Lot"', '"Numéro d’inventaire"'])
    expect(row.split(';').slice(0, 3)).toEqual(['"Lot d’essai"', `"${tag}"`, '"Société fictive du Lagon"'])
    expect(cellsOf(csv)).toEqual(['Lot d’essai', heading.split(';').length])
  })

  await test.step('the scan field opens the machine from anywhere', async () => {
    await bench.section('Parc')
    await bench.scan(tag.toLowerCase().replaceAll('-', ''))
    await expect(page).toHaveURL(/#\/machine\//)
    await bench.scan('GC26-00001-0')
    await expect(page.getByText('le dernier caractère ne correspond pas').first()).toBeVisible()
  })
})
