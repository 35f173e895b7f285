import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const packages = {
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  zbarimg: 'zbar-tools',
  qpdf: 'qpdf',
  pdfsig: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdfimages: 'poppler-utils',
  openssl: 'openssl',
} as const
type Tool = keyof typeof packages

/** Output of a tool; its absence fails the test, a paper that nobody checked is not proven. */
export function runTool(tool: Tool, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // zbarimg speaks of a missing message bus on the error output, whatever it decoded.
    execFile(tool, args, { maxBuffer: 64 * 1024 * 1024, timeout: 60_000 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout)
      else if (error.code === 'ENOENT') reject(new Error(`${tool} is missing: install the package ${packages[tool]}`))
      else reject(new Error(`${tool} failed: ${stdout}${stderr}`))
    })
  })
}

export async function withPdf<Result>(pdf: Uint8Array, use: (file: string, folder: string) => Promise<Result>) {
  const folder = await mkdtemp(join(tmpdir(), 'etabli-paper-'))
  try {
    const file = join(folder, 'paper.pdf')
    await writeFile(file, pdf)
    return await use(file, folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

export function pdfText(pdf: Uint8Array): Promise<string> {
  return withPdf(pdf, (file) => runTool('pdftotext', ['-layout', file, '-']))
}

export function pdfInfo(pdf: Uint8Array): Promise<string> {
  return withPdf(pdf, (file) => runTool('pdfinfo', ['-l', '999', file]))
}

/** Millimetres of every page. */
export async function pageSizes(pdf: Uint8Array): Promise<{ width: number; height: number }[]> {
  const sizes = (await pdfInfo(pdf)).matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/gm)
  return [...sizes].map(([, width, height]) => ({ width: toMillimetres(width), height: toMillimetres(height) }))
}

function toMillimetres(points: string | undefined): number {
  return (Number(points) * 25.4) / 72
}

/** What a screen reader walks through, indented; its first line is the root. */
export function structureTree(pdf: Uint8Array): Promise<string> {
  return withPdf(pdf, (file) => runTool('pdfinfo', ['-struct-text', file]))
}

/** The XML that file managers and archives read. */
export function metadataXml(pdf: Uint8Array): Promise<string> {
  return withPdf(pdf, (file) => runTool('pdfinfo', ['-meta', file]))
}

/** Fonts of which the file does not hold the outlines. */
export async function fontsNotEmbedded(pdf: Uint8Array): Promise<string[]> {
  const lines = (await withPdf(pdf, (file) => runTool('pdffonts', [file]))).trim().split('\n').slice(2)
  if (lines.length === 0) throw new Error('pdffonts names no font')
  return lines.filter((line) => !/ Identity-H\s+yes yes yes /.test(line))
}

/** Empty when the file's structure is sound. */
export async function structureProblems(pdf: Uint8Array): Promise<string> {
  const report = await withPdf(pdf, (file) => runTool('qpdf', ['--check', file]))
  return report.includes('No syntax or stream encoding errors found') ? '' : report
}

export type WordBox = { text: string; left: number; top: number; right: number; bottom: number }

/** Where a reader finds each word, page by page, in points. */
export async function wordBoxes(pdf: Uint8Array): Promise<WordBox[]> {
  const html = await withPdf(pdf, (file) => runTool('pdftotext', ['-bbox', file, '-']))
  const words = html.matchAll(
    /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
  )
  return [...words].map(([, left, top, right, bottom, text = '']) => ({
    text,
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }))
}

/** What a scanner reads on each page of a raster without greys, as a thermal printer makes it. */
export function decodedPages(pdf: Uint8Array, dotsPerInch: number): Promise<string[]> {
  return withPdf(pdf, async (file, folder) => {
    await runTool('pdftoppm', ['-r', String(dotsPerInch), '-mono', file, join(folder, 'page')])
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.pbm')).sort()
    const xml = await runTool('zbarimg', ['-q', '--raw', ...pages.map((page) => join(folder, page))])
    return xml.trim().split('\n')
  })
}
