import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvRows } from '../../electron/core/exchange/csv-rows.ts'

/** Semicolons, quotes, UTF-8, from the first line; detecting of special numbers as when a person opens the file. */
const csvIn = 'Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true'
/** Comma, quotes, UTF-8, cells as they are shown. */
const csvOut = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1036,true,true'

/** The cells of a sheet as LibreOffice shows them once it has opened the file. */
export function cellsInLibreOffice(bytes: Uint8Array, ending: 'csv' | 'xlsx'): string[][] {
  const folder = join(tmpdir(), `etabli-lo-${process.pid}-${Date.now()}`)
  mkdirSync(folder)
  try {
    const source = join(folder, `lot.${ending}`)
    writeFileSync(source, bytes)
    const reading = ending === 'csv' ? [`--infilter=${csvIn}`] : []
    const home = `-env:UserInstallation=file://${join(folder, 'home')}`
    const out = join(folder, 'out')
    const args = [home, '--headless', ...reading, '--convert-to', csvOut, '--outdir', out, source]
    const run = spawnSync('soffice', args, { timeout: 120_000, encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`LibreOffice did not open it: ${run.stderr}`)
    return csvRows(readFileSync(join(out, 'lot.csv'), 'utf8'), 1000).rows.map(({ cells }) => cells)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
