import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'
import { makeDemo } from '../../electron/cli/demo/make-demo.ts'
import type { Language } from '../../shared/domain/document.ts'
import { Camera } from './camera.ts'
import { picturesOfTheCampaign } from './pictures-of-the-campaign.ts'
import { picturesOfTheDrive } from './pictures-of-the-drive.ts'

/**
 * `npm run manual:pictures`: every picture of the manual, anew, from an invented campaign (or that of the folder given).
 * Needs root for one loop device.
 */
const root = join(import.meta.dirname, '../..')
const work = mkdtempSync(join(tmpdir(), 'etabli-manual-'))
const size = { width: 1280, height: 800 }

try {
  const campaign = process.argv[2] ?? (await inventCampaign())
  for (const language of ['fr', 'en'] as const) await takePictures(language, campaign)
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function inventCampaign(): Promise<string> {
  const dataFolder = join(work, 'campaign')
  mkdirSync(dataFolder)
  process.stdout.write('An invented campaign, a minute or so…\n')
  await makeDemo({ dataFolder, endsAt: new Date().toISOString() })
  return dataFolder
}

async function takePictures(language: Language, campaign: string): Promise<void> {
  const folder = join(root, 'resources/manual', language, 'pictures')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const empty = join(work, `${language}-empty`)
  const filled = join(work, `${language}-filled`)
  mkdirSync(empty)
  cpSync(campaign, filled, { recursive: true })
  await visit(language, empty, folder, (camera) => camera.take('welcome'))
  await visit(language, filled, folder, async (camera, serial) => {
    await camera.page.getByRole('button', { name: 'Atelier 1', exact: true }).click()
    await picturesOfTheDrive(camera, language, serial)
    await picturesOfTheCampaign(camera, language)
  })
  process.stdout.write(`${readdirSync(folder).length} pictures in ${language}\n`)
}

async function visit(
  language: Language,
  dataFolder: string,
  folder: string,
  look: (camera: Camera, serial: string) => Promise<void>,
): Promise<void> {
  const { child, url, serial } = await serve(dataFolder)
  const executablePath = process.env.ETABLI_CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
    const context = await browser.newContext({ viewport: size, locale, timezoneId: 'Pacific/Noumea' })
    const page = await context.newPage()
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(url)
    await look(new Camera(page, folder), serial)
  } finally {
    await browser.close()
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
}

type Served = { child: ChildProcess; url: string; serial: string }

async function serve(dataFolder: string): Promise<Served> {
  const args = [join(import.meta.dirname, 'manual-bench.ts'), dataFolder]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Omit<Served, 'child'>
    return { child, ...told }
  }
  throw new Error('The bench ended before it gave its address')
}
