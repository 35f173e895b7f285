import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { desktopBuild, isStale, runBuild } from '../../electron/start/build.ts'
import { findElectron } from '../../electron/start/electron-binary.ts'
import { type DesktopBench, desktopCheckCount, desktopChecks } from './desktop-checks.ts'

const root = join(import.meta.dirname, '..', '..')
const electron = findElectron(root)

if (electron === null) {
  process.stderr.write(`Electron binary not found: ${desktopCheckCount} desktop checks skipped\n`)
}

describe.skipIf(electron === null)('the desktop', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'desktop-'))
  let bench: DesktopBench

  beforeAll(async () => {
    if (isStale(root, desktopBuild)) await runBuild(root, desktopBuild)
    const isRoot = process.getuid?.() === 0
    const application = await _electron.launch({
      executablePath: electron ?? '',
      args: [...(isRoot ? ['--no-sandbox'] : []), join(root, 'out/main/main.js')],
      env: { ...process.env, ETABLI_DATA: dataFolder } as Record<string, string>,
    })
    bench = { application, page: await application.firstWindow() }
  })
  afterAll(async () => {
    await bench.application.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  for (const [name, check] of Object.entries(desktopChecks)) it(name, () => check(bench))
})
