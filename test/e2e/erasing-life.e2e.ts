import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from 'playwright/test'
import { canMakeLoopDevices, nonZeroBytes } from '../erasing/loop-device.ts'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { Scanner } from './page-models/scanner.ts'
import { expect, test } from './workshop.ts'

type ErasingBench = { url: string; devicePath: string; file: string; serial: string }

const sizeBytes = 64 * 1024 * 1024
const holdMs = 2_300
let child: ChildProcess
let here: ErasingBench
let dataFolder: string

test.skip(!canMakeLoopDevices, 'Loop devices need root: erasing from the page is not tried here')

test.beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'etabli-e2e-erasing-'))
  const main = join(import.meta.dirname, 'erasing-bench.ts')
  child = spawn(process.execPath, [main, dataFolder, String(sizeBytes)], { stdio: ['ignore', 'pipe', 'inherit'] })
  if (child.stdout === null) throw new Error('The bench has no voice')
  for await (const line of createInterface({ input: child.stdout })) {
    here = JSON.parse(line) as ErasingBench
    break
  }
})

test.afterEach(async () => {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
  rmSync(dataFolder, { recursive: true, force: true })
})

test('a drive of this bench is erased from the page, and only by a deliberate hand', async ({ page }) => {
  const bench = new Bench(page)
  const start = page.getByRole('button', { name: 'Lancer l’effacement' })

  await test.step('the drive is listed with its machine once that was received', async () => {
    await bench.open(here.url)
    await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
    await bench.section('Effacer')
    await expect(page.getByText('Aucune réception ne connaît ce support.')).toBeVisible()
    await bench.section('Réceptions')
    await bench.createCampaign('Essais', 'ES26')
    await bench.createDonor('Société fictive')
    await bench.createIntake()
    await bench.section('Établi')
    await page.getByRole('button', { name: /^Relever cette machine/ }).click()
    await bench.button('Étiqueter comme nouvelle machine').click()
    await bench.door('Effacement')
    await expect(page.getByRole('heading', { name: 'Branché à cet établi' })).toBeVisible()
    await look(page, 'effacement-ici')
    await bench.button('Préparer l’effacement…').click()
    await expect(page.getByRole('heading', { name: 'Confirmer' })).toBeVisible()
  })

  await test.step('a wrong case or letter is told and arms nothing', async () => {
    const field = page.getByLabel('Numéro de série entier')
    await field.fill(here.serial.toLowerCase())
    await expect(page.getByText('les majuscules diffèrent')).toBeVisible()
    await holdArm(page, holdMs)
    await expect(start).toHaveCount(0)
    await field.fill(`${here.serial.slice(0, -1)}X`)
    await expect(page.getByText('Un seul caractère diffère')).toBeVisible()
    await field.fill('')
  })

  await test.step('a scan lands in the serial, wherever the hand is', async () => {
    await page.getByRole('heading', { name: 'Technique' }).click()
    await new Scanner(page).scan(here.serial)
    await expect(page.getByLabel('Numéro de série entier')).toHaveValue(here.serial)
    await expect(page).toHaveURL(/erasing-plan/)
  })

  await test.step('a short hold, a very long one and Escape start nothing', async () => {
    await holdArm(page, 700)
    await expect(start).toHaveCount(0)
    await holdArm(page, holdMs, 'Enter')
    await expect(start).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(start).toHaveCount(0)
    await expect(page).toHaveURL(/erasing-plan/)
    expect(nonZeroBytes(here.file)).toBeGreaterThan(0)
  })

  await test.step('armed and started by keyboard, it is erased, read back and judged', async () => {
    await holdArm(page, holdMs)
    await expect(start).toBeFocused()
    await look(page, 'plan-arme')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/erasing-job/)
    await expect(page.getByText('Effacé et vérifié').first()).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(/Remettre dans la machine ES26-/)).toBeVisible()
    expect(nonZeroBytes(here.file)).toBe(0)
  })

  await test.step('the wall says what to do with the drive', async () => {
    await bench.button('Mur d’effacement').click()
    await expect(page.getByRole('listitem')).toContainText('Effacé')
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/erasing-job/)
    await bench.button('Ouvrir la machine').click()
    await expect(page.getByText('Effacé et vérifié').first()).toBeVisible()
  })
})

/** Holds a key on the arming button as a hand does: the key repeats until it is let go. */
async function holdArm(page: Page, heldMs: number, key: ' ' | 'Enter' = ' '): Promise<void> {
  const button = page.getByRole('button', { name: /Maintenir pour armer|Continuez|Relâchez/ })
  await button.focus()
  await page.keyboard.down(key)
  for (let waitedMs = 0; waitedMs < heldMs; waitedMs += 100) {
    await page.waitForTimeout(100)
    await page.keyboard.down(key)
  }
  await page.keyboard.up(key)
}
