import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect, type Page } from 'playwright/test'

export { expect }

/** A workshop of its own for each test, served by the web shell as its users get it. */
export type Workshop = { dataFolder: string; address: string }

export const test = base.extend<{ workshop: Workshop; otherWorkshop: Workshop; visits: Visits }>({
  workshop: async ({}, use) => workshopOfItsOwn(use),
  /** An empty folder elsewhere. */
  otherWorkshop: async ({}, use) => workshopOfItsOwn(use),
  /** Watches every page for what a user would never see: refused scripts, thrown errors. */
  visits: [
    async ({ page }, use) => {
      const visits = new Visits(page)
      await use(visits)
      expect(visits.complaints).toEqual([])
    },
    { auto: true },
  ],
})

async function workshopOfItsOwn(use: (workshop: Workshop) => Promise<void>): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'etabli-e2e-'))
  const { child, address } = await serve(dataFolder)
  await use({ dataFolder, address })
  child.kill('SIGTERM')
  rmSync(dataFolder, { recursive: true, force: true })
}

class Visits {
  readonly complaints: string[] = []

  constructor(page: Page) {
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      // A refusal of the core is an answer with an error status, which the browser also writes here.
      const isRefusal = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !isRefusal) this.complaints.push(message.text())
    })
  }
}

async function serve(dataFolder: string): Promise<{ child: ChildProcess; address: string }> {
  const root = join(import.meta.dirname, '../..')
  const args = ['electron/preflight.mjs', 'electron/cli/main.ts', 'serve', '--data', dataFolder, '--json']
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    const told = JSON.parse(line) as { url: string }
    return { child, address: told.url }
  }
  throw new Error('The web shell ended before it gave its address')
}
