import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { isStale, pageBuild, runBuild, webBuild } from '../../electron/start/build.ts'
import type { Bench, BenchResult } from './bench-result.ts'
import { medianOf, millisecondsOf } from './timing.ts'

const rounds = 5
const restMs = 3000
const root = join(import.meta.dirname, '../..')
const blank = 'data:text/html,<!doctype html><title>blank</title><input autofocus>'

type Seen = { milliseconds: number; pssBytes: number; coreBytes: number; scriptBytes: number }

/**
 * From the start of the process to the bench that takes what is scanned, the name of who works there chosen on the way,
 * and what both hold at rest; beside a page with one field in the same Chromium. Both start the browser anew, as a
 * person does in the morning. Interleaved.
 */
export const startBench: Bench = {
  shown: [
    { figure: 'usable / blank', unit: '×', atMost: 2.5 },
    { figure: 'start to usable', unit: 'ms' },
    { figure: 'script until the bench stands, kB gzip', unit: 'kB', atMost: 150 },
    { figure: 'idle memory of the browser / blank', unit: '×' },
    { figure: 'idle memory of the core, MiB', unit: 'MiB' },
  ],
  run: measure,
}

async function measure(): Promise<BenchResult> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'etabli-start-'))
  try {
    await buildAll()
    // The first start makes the workshop, its keys and its manager; every later one is what is measured.
    await ours(dataFolder, beginWorkshop)
    const [own, peer]: [Seen[], Seen[]] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      peer.push(await blankPage())
      own.push(await ours(dataFolder, sayWhoWorks))
    }
    return resultOf(own, peer)
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

function resultOf(own: readonly Seen[], peer: readonly Seen[]): BenchResult {
  const median = (seen: readonly Seen[], key: keyof Seen) => medianOf(seen.map((one) => one[key]))
  const mebibytes = (bytes: number) => bytes / 2 ** 20
  const [memory, blankMemory] = [median(own, 'pssBytes'), median(peer, 'pssBytes')]
  return {
    medians: {
      'start to usable': median(own, 'milliseconds'),
      'blank page in the same Chromium': median(peer, 'milliseconds'),
    },
    ratios: {
      'usable / blank': median(own, 'milliseconds') / median(peer, 'milliseconds'),
      'idle memory of the browser / blank': memory / blankMemory,
    },
    others: {
      'idle memory of the browser, MiB': mebibytes(memory),
      'idle memory of the core, MiB': mebibytes(median(own, 'coreBytes')),
      'script until the bench stands, kB gzip': median(own, 'scriptBytes') / 1000,
    },
  }
}

async function blankPage(): Promise<Seen> {
  let browser: Browser | null = null
  const milliseconds = await millisecondsOf(async () => {
    browser = await launch()
    const page = await browser.newPage()
    await page.goto(blank)
    await usable(page)
  })
  const opened = browser as unknown as Browser
  await sleep(restMs)
  const pssBytes = await memoryOf(opened)
  await opened.close()
  return { milliseconds, pssBytes, coreBytes: 0, scriptBytes: 0 }
}

async function ours(dataFolder: string, enter: (page: Page) => Promise<void>): Promise<Seen> {
  let opened: { browser: Browser; core: ChildProcess } | null = null
  const scripts: Buffer[] = []
  const milliseconds = await millisecondsOf(async () => {
    const { core, address } = await serve(dataFolder)
    const browser = await launch()
    opened = { browser, core }
    const page = await browser.newPage()
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script')
        scripts.push(await response.body().catch(() => Buffer.alloc(0)))
    })
    await page.goto(address)
    await enter(page)
    await page.getByRole('search').getByRole('textbox').waitFor()
  })
  const scriptBytes = scripts.reduce((sum, body) => sum + gzipSync(body).length, 0)
  const { browser, core } = opened as unknown as { browser: Browser; core: ChildProcess }
  await sleep(restMs)
  const pssBytes = await memoryOf(browser)
  const coreBytes = pssOfFamily(core.pid ?? 0)
  await browser.close()
  core.kill('SIGTERM')
  await new Promise((resolve) => core.once('exit', resolve))
  return { milliseconds, pssBytes, coreBytes, scriptBytes }
}

/** As `npm start` leaves it. */
async function buildAll(): Promise<void> {
  for (const build of [pageBuild, webBuild]) {
    const problem = isStale(root, build) ? await runBuild(root, build) : null
    if (problem !== null) throw new Error(problem)
  }
}

async function beginWorkshop(page: Page): Promise<void> {
  await page.locator('input[name=operatorName], input:visible').first().fill('Atelier 1')
  await page.locator('input:visible').nth(1).fill('Association fictive')
  await page.locator('form button[type=submit]').click()
}

async function sayWhoWorks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Atelier 1' }).click()
}

async function serve(dataFolder: string): Promise<{ core: ChildProcess; address: string }> {
  const args = ['electron/preflight.mjs', 'electron/cli/main.ts', 'serve', '--data', dataFolder, '--json']
  const core = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: core.stdout })) {
    return { core, address: (JSON.parse(line) as { url: string }).url }
  }
  throw new Error('The web shell ended before it gave its address')
}

function launch(): Promise<Browser> {
  const executablePath = process.env.ETABLI_CHROMIUM ?? '/usr/bin/chromium'
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] })
}

/** The first field that takes what is typed. */
async function usable(page: Page): Promise<void> {
  await page.locator('input:visible').first().waitFor()
}

/** Proportional share of all its processes: what would come free if it left. */
async function memoryOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { id }) => sum + pssOf(id), 0)
}

/** `serve` starts the web shell in a process of its own. */
function pssOfFamily(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  return [pid, ...children.map(Number)].reduce((sum, one) => sum + pssOf(one), 0)
}

function pssOf(pid: number): number {
  try {
    const [, kibibytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return Number(kibibytes) * 1024
  } catch {
    return 0
  }
}
