import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCollection } from '../../collection/read-collection.ts'
import { collectorPath } from '../../collection/served-script.ts'
import type { Gathered } from '../gather-evidence.ts'
import type { RunCommand } from '../run-command.ts'

const source = 'powershell'
const limits = { timeoutMs: 120_000, maxBytes: 64 * 1024 * 1024 }

/** One PowerShell, the same questions as on another machine: the collector prints its collection and it is read here. */
export async function gatherWindows(runCommand: RunCommand): Promise<Gathered> {
  // PowerShell cannot read a script inside the packaged archive.
  const folder = await mkdtemp(join(tmpdir(), 'etabli-'))
  try {
    const script = join(folder, 'collect.ps1')
    await writeFile(script, await readFile(collectorPath('collect.ps1')))
    const args = ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', script, '-Stdout']
    const result = await runCommand({ program: 'powershell.exe', args, ...limits })
    if (result.kind === 'missing') return failed('TOOL_MISSING')
    if (result.kind === 'timed-out') return failed('TIMED_OUT')
    if (result.kind === 'too-large') return failed('TOO_LARGE')
    if (result.kind === 'failed') return failed('FAILED', result.message)
    const read = readCollection(new TextEncoder().encode(result.stdout))
    if (read.kind === 'problem') return failed('FAILED', result.stderr.trim().split('\n')[0] ?? read.problem)
    return { evidence: read.pieces, notes: read.notes }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function failed(code: 'TOOL_MISSING' | 'TIMED_OUT' | 'TOO_LARGE' | 'FAILED', detail: string | null = null): Gathered {
  return { evidence: [], notes: [{ code, source, detail: detail?.slice(0, 200) || null }] }
}
