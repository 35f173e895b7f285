import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { LabelOutcome } from '../../../shared/domain/labels/label-job.ts'
import type { RunCommand } from '../probe/run-command.ts'
import { notSent } from './print-on-zebra.ts'

/** Spooling a sheet over a slow network. */
const printMs = 60_000
const listCommand =
  '[Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false); Get-CimInstance Win32_Printer | ForEach-Object { $_.Name }'

export type WindowsOrder = { printerName: string; file: string; paper: 'A4' | 'Letter' | null }

/**
 * SumatraPDF as pdf-to-printer brings it, with that package's own arguments. Run by our runner and not by the package's,
 * which knows no time limit: a driver that opens a dialog would hold the bench for ever.
 */
export async function printOnWindows(order: WindowsOrder, runCommand: RunCommand): Promise<LabelOutcome> {
  const settings = ['noscale', 'simplex', ...(order.paper === null ? [] : [`paper=${order.paper}`])]
  const args = ['-print-to', order.printerName, '-silent', '-print-settings', settings.join(','), order.file]
  const sent = await runCommand({ program: sumatraProgram(), args, timeoutMs: printMs })
  if (sent.kind === 'missing') return notSent('TOOL_MISSING')
  if (sent.kind !== 'done' || sent.exitCode !== 0) return notSent('QUEUE_REFUSED')
  return { state: 'QUEUED', queueJob: null }
}

export async function windowsPrinters(runCommand: RunCommand): Promise<string[]> {
  const told = await runCommand({
    program: 'powershell.exe',
    args: ['-NoProfile', '-NonInteractive', '-Command', listCommand],
  })
  if (told.kind !== 'done' || told.exitCode !== 0) return []
  return told.stdout
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 100)
}

/** Programs do not start from inside a packed application: they lie beside it. */
function sumatraProgram(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('pdf-to-printer'))
  return join(folder, 'SumatraPDF-3.4.6-32.exe').replace(/app\.asar(?!\.unpacked)/, 'app.asar.unpacked')
}
