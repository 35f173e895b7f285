import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What other programs read in a PDF; each call works in a folder of its own. */
function withPdf<Result>(pdf: Uint8Array, work: (file: string, folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-pdf-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    return work(file, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function textOf(pdf: Uint8Array): string {
  return withPdf(pdf, (file) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }))
}

/** How many pictures the first page draws. */
export function picturesOf(pdf: Uint8Array): number {
  const told = withPdf(pdf, (file) => execFileSync('pdfimages', ['-list', '-l', '1', file], { encoding: 'utf8' }))
  return told.split('\n').filter((line) => / image /.test(line)).length
}

/** Width and height of the first page in millimetres. */
export function pageSizeOf(pdf: Uint8Array): { width: number; height: number } {
  const told = withPdf(pdf, (file) => execFileSync('pdfinfo', [file], { encoding: 'utf8' }))
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(told) ?? []
  const millimetres = (points: string | undefined) => (Number(points) / 72) * 25.4
  return { width: millimetres(width), height: millimetres(height) }
}

/** What a scanner reads on the paper once printed in black dots at this density. */
export function scanOf(pdf: Uint8Array, dotsPerInch: number): string {
  return withPdf(pdf, (file, folder) => {
    execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-mono', file, join(folder, 'page')])
    const image = readdirSync(folder).find((name) => name.startsWith('page')) ?? ''
    return execFileSync('zbarimg', ['-q', '--raw', join(folder, image)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  })
}

/** The first cell of the second line of a CSV, and how many cells that line has, as awk reads them. */
export function cellsOf(csv: Uint8Array): [string, number] {
  const told = execFileSync('awk', ['-F', '";"', 'NR == 2 { sub(/^"/, "", $1); print $1 "|" NF }'], {
    input: csv,
    encoding: 'utf8',
  })
  const [first = '', count = ''] = told.trim().split('|')
  return [first, Number(count)]
}
