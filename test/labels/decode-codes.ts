import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Symbology } from '../../shared/domain/labels/label-template.ts'
import type { Bitmap } from '../../shared/domain/labels/zpl.ts'

/** What a decoder says of a bitmap of black and white dots; empty when it reads nothing. */
export async function decodeAll(bitmaps: readonly Bitmap[], symbology: Symbology): Promise<string[]> {
  return withFolder(async (folder) => {
    const files = bitmaps.map((_, index) => join(folder, `label-${String(index).padStart(4, '0')}.pbm`))
    await Promise.all(files.map((file, index) => writeFile(file, pbmOf(bitmaps[index] as Bitmap))))
    return symbology === 'data-matrix' ? decodeMatrices(files) : decodeByZbar(files)
  })
}

/** Pages of a PDF as a thermal head would burn them: poppler's own raster, nothing of ours. */
export async function rasterOfPdf(pdf: Uint8Array, dotsPerInch: number): Promise<Bitmap[]> {
  return withFolder(async (folder) => {
    const file = join(folder, 'labels.pdf')
    await writeFile(file, pdf)
    await run('pdftoppm', ['-r', String(dotsPerInch), '-mono', file, join(folder, 'page')])
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pbm')).sort()
    return Promise.all(names.map(async (name) => readPbm(await readFile(join(folder, name)))))
  })
}

/** A part of a bitmap: one label of a sheet. */
export function cropped(bitmap: Bitmap, left: number, top: number, width: number, height: number): Bitmap {
  const bytesPerRow = Math.ceil(width / 8)
  const data = new Uint8Array(bytesPerRow * height)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const from = (top + row) * bitmap.bytesPerRow + ((left + column) >> 3)
      const isBlack = ((bitmap.data[from] ?? 0) & (0x80 >> ((left + column) & 7))) !== 0
      if (isBlack)
        data[row * bytesPerRow + (column >> 3)] =
          (data[row * bytesPerRow + (column >> 3)] ?? 0) | (0x80 >> (column & 7))
    }
  }
  return { width, height, bytesPerRow, data }
}

function pbmOf({ width, height, data }: Bitmap): Uint8Array {
  return Buffer.concat([Buffer.from(`P4\n${width} ${height}\n`), data])
}

function readPbm(file: Buffer): Bitmap {
  const head = /^P4\s+(?:#[^\n]*\s+)*(\d+)\s+(\d+)\s/.exec(file.subarray(0, 200).toString('latin1'))
  if (head === null) throw new Error('No PBM')
  const width = Number(head[1])
  const bytesPerRow = Math.ceil(width / 8)
  return { width, height: Number(head[2]), bytesPerRow, data: new Uint8Array(file.subarray(head[0].length)) }
}

const filesAtOnce = 25

/** In groups: given two hundred large pictures on a busy machine, zbarimg has ended well without looking at the last ones. */
async function decodeByZbar(files: readonly string[]): Promise<string[]> {
  const decoded: string[] = []
  for (let at = 0; at < files.length; at += filesAtOnce) {
    decoded.push(...(await decodeGroup(files.slice(at, at + filesAtOnce))))
  }
  return decoded
}

/** One answer a file, in order: zbarimg frames each by its name. */
async function decodeGroup(files: readonly string[]): Promise<string[]> {
  const xml = await run('zbarimg', ['-q', '--xml', ...files], [0, 4])
  const sources = xml.split('<source ').slice(1)
  const bySource = new Map(
    sources.map((source) => [/href='([^']*)'/.exec(source)?.[1] ?? '', /CDATA\[([^\]]*)\]/.exec(source)?.[1] ?? '']),
  )
  return files.map((file) => bySource.get(file) ?? '')
}

async function decodeMatrices(files: readonly string[]): Promise<string[]> {
  const decoded: string[] = []
  // Two at once: as many as a bench has cores.
  for (let at = 0; at < files.length; at += 2) {
    const pair = files.slice(at, at + 2).map((file) => run('dmtxread', ['-N1', '-m60000', file], [0, 1]))
    decoded.push(...(await Promise.all(pair)))
  }
  return decoded
}

function run(program: string, args: readonly string[], fineCodes: readonly number[] = [0]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { maxBuffer: 64 * 1024 * 1024, timeout: 600_000 }, (error, stdout) => {
      if (error === null || fineCodes.includes(Number(error.code))) resolve(stdout)
      else reject(new Error(`${program} failed: ${error.message.slice(0, 300)}`))
    })
  })
}

async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'etabli-codes-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}
