import { readFileSync } from 'node:fs'
import { aNwipeLog } from '../builders/nwipe-log.ts'
import { Bench } from './page-models/bench.ts'
import { expect, test } from './workshop.ts'

const goodLog = aNwipeLog({ devices: [{ name: 'sdz', model: 'Autre support', serial: 'SERIE-AUTRE', sizeBytes: 1e9 }] })
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(goodLog, 'utf16le')])

const hostile: [string, Buffer, RegExp][] = [
  ['vide.log', Buffer.alloc(0), /«\svide.log\s» est vide/],
  ['bruit.bin', readFileSync(process.execPath).subarray(0, 200_000), /«\sbruit.bin\s» n’est pas du texte/],
  ['lettre.txt', Buffer.from('Bonjour, voici vos machines.\n'), /n’est pas un journal d’effacement connu/],
  ['enorme.log', Buffer.alloc(17 * 1024 * 1024, 'a'), /«\senorme.log\s» est trop gros/],
  [
    'latin.log',
    Buffer.from(goodLog.replaceAll('notice', 'été réé é'), 'latin1'),
    /n’est lisible ni en UTF-8 ni en UTF-16/,
  ],
]

test('a file that proves nothing gets a clear sentence and changes nothing', async ({ page, workshop }) => {
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Atelier d’essai', 'Atelier fictif')
  await bench.section('Réceptions')
  await bench.createCampaign('Essais', 'ES26')
  await bench.createDonor('Société fictive')
  await bench.createIntake()
  await bench.readThisMachine()
  await bench.door('Effacement')

  for (const [name, content, sentence] of hostile) {
    await bench.dropLog(name, content)
    await expect(page.getByText(sentence).first()).toBeVisible()
  }
  await bench.dropLog('utf16.log', utf16)
  await expect(page.getByText('SERIE-AUTRE').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Rattacher à ce support' })).toHaveCount(0)
  await expect(
    page.getByText('Ne peut pas être rattaché').or(page.getByText('Aucun support connu')).first(),
  ).toBeVisible()

  await bench.door('Journal')
  await expect(page.getByText('Relevé enregistré').first()).toBeVisible()
  await expect(page.getByText('Effacement enregistré')).toHaveCount(0)
})

test('the whole bench speaks English too', async ({ page, workshop }) => {
  const bench = new Bench(page)
  await bench.open(workshop.address)
  await bench.welcome('Workshop', 'Fictitious workshop')
  await bench.section('Réglages')
  await page.getByText('English', { exact: true }).first().click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  for (const section of ['Bench', 'Park', 'Intakes', 'Batches', 'Figures']) {
    await bench.section(section)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    // French left behind would carry one of these letters.
    await expect(page.locator('main')).not.toContainText(/[éèêàùçœ]/)
  }
})
