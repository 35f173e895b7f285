import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../..')
const longestMs = 5 * 60_000

type Dossier = { milliseconds: number; peakMegabytes: number; archiveMegabytes: number }

/** PDF and sealed ZIP of one donor, with every certificate in it, from a workshop on disk. */
export async function measureDossier(machineCount: number): Promise<Dossier> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'etabli-dossier-'))
  try {
    const seeded = await inOwnProcess('seed-donor.ts', [dataFolder, String(machineCount)])
    const { campaignId, subjectId } = seeded as { campaignId: string; subjectId: string }
    // The first start compiles what every later one finds kept; it is those that a workshop lives with.
    await inOwnProcess('issue-dossier.ts', [dataFolder, campaignId, subjectId])
    const told = await inOwnProcess('issue-dossier.ts', [dataFolder, campaignId, subjectId])
    const { milliseconds, peakKibibytes, archiveBytes } = told as Record<string, number>
    return {
      milliseconds: Number(milliseconds),
      peakMegabytes: (Number(peakKibibytes) * 1024) / 1e6,
      archiveMegabytes: Number(archiveBytes) / 1e6,
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function inOwnProcess(script: string, args: readonly string[]): Promise<unknown> {
  const started = ['electron/preflight.mjs', join(import.meta.dirname, script), ...args]
  const { stdout } = await run(process.execPath, started, { cwd: root, timeout: longestMs })
  return JSON.parse(stdout)
}
