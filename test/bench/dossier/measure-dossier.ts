import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const longestMs = 5 * 60_000

type Dossier = { seconds: number; peakMebibytes: number; archiveMebibytes: number }

/** PDF and sealed ZIP of one donor, with every certificate in it, from a workshop on disk. */
export async function measureDossier(machineCount: number): Promise<Dossier> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'etabli-dossier-'))
  try {
    const seeded = await inOwnProcess('seed-donor.ts', [dataFolder, String(machineCount)])
    const { campaignId, subjectId } = seeded as { campaignId: string; subjectId: string }
    const told = await inOwnProcess('issue-dossier.ts', [dataFolder, campaignId, subjectId])
    const { milliseconds, peakKibibytes, archiveBytes } = told as Record<string, number>
    return {
      seconds: Number(milliseconds) / 1000,
      peakMebibytes: Number(peakKibibytes) / 1024,
      archiveMebibytes: Number(archiveBytes) / 2 ** 20,
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function inOwnProcess(script: string, args: readonly string[]): Promise<unknown> {
  const path = join(import.meta.dirname, script)
  const { stdout } = await run(process.execPath, [path, ...args], { timeout: longestMs })
  return JSON.parse(stdout)
}
