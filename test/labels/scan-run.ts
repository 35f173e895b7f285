import { labelTemplates } from '../../electron/core/labels/label-templates.ts'
import { rasterise } from '../../electron/core/labels/rasterise.ts'
import type { Scene } from '../../electron/core/labels/scene.ts'
import { nextAssetTag } from '../../shared/domain/asset-tag.ts'
import {
  dotMillimetres,
  type LabelTemplate,
  printerDensities,
  type Symbology,
  symbologies,
} from '../../shared/domain/labels/label-template.ts'
import { slotOrigin } from '../../shared/domain/labels/sheet-slots.ts'
import type { Bitmap } from '../../shared/domain/labels/zpl.ts'
import { aPaperMachine } from '../documents/paper-builders.ts'
import { cropped, decodeAll, rasterOfPdf } from './decode-codes.ts'
import { fonts, layout, pagesOf, pdfOf, wordsOf, wordsOfDrive } from './label-builders.ts'

/** One template, one density, one code: how many of its labels were read, by poppler's raster and by ours. */
export type ScanResult = {
  template: string
  dotsPerInch: number
  symbology: Symbology
  tagCount: number
  readFromPdf: number
  readFromDots: number
  /** Drawn at no size that a scanner reads: refused instead, which is as it must be. */
  refused: number
}

export type Combination = { template: LabelTemplate; dotsPerInch: number; symbology: Symbology }

export function everyCombination(): Combination[] {
  return labelTemplates.flatMap((template) =>
    printerDensities.flatMap((dotsPerInch) => symbologies.map((symbology) => ({ template, dotsPerInch, symbology }))),
  )
}

/** Tags as campaigns make them, short and long, the same for the same seed. */
export function seededTags(count: number, seed: number): string[] {
  const random = seeded(seed)
  const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ'
  const signs = `${letters}0123456789`
  const one = (from: string) => from[Math.floor(random() * from.length)] as string
  const tags = new Set<string>()
  while (tags.size < count) {
    const prefix = one(letters) + Array.from({ length: 1 + Math.floor(random() * 5) }, () => one(signs)).join('')
    tags.add(nextAssetTag(prefix, Math.floor(random() * (random() < 0.5 ? 99_000 : 9_990_000))).tag)
  }
  return [...tags]
}

export async function scanRun(
  { template, dotsPerInch, symbology }: Combination,
  tags: readonly string[],
): Promise<ScanResult> {
  const drawn: { tag: string; scene: Scene }[] = []
  for (const tag of tags) {
    const scene = await layout(sayingOf(template, tag), { template, symbology, dotsPerInch })
    if ('texts' in scene) drawn.push({ tag, scene })
  }
  const result = {
    template: template.id,
    dotsPerInch,
    symbology,
    tagCount: tags.length,
    refused: tags.length - drawn.length,
  }
  if (drawn.length === 0) return { ...result, readFromPdf: 0, readFromDots: 0 }
  const pages = pagesOf(
    drawn.map(({ scene }) => scene),
    template,
    dotsPerInch,
  )
  const ours: Bitmap[] = []
  for (let page = 0; page < pages.pages.length; page += 1) ours.push(rasterise(pages, page, dotsPerInch, await fonts()))
  const count = async (bitmaps: readonly Bitmap[]) => {
    const labels = cut(bitmaps, template, dotsPerInch, drawn.length)
    const read = await decodeAll(labels, symbology)
    return read.filter((text, index) => text === drawn[index]?.tag).length
  }
  return {
    ...result,
    readFromDots: await count(ours),
    readFromPdf: await count(await rasterOfPdf(await pdfOf(pages), dotsPerInch)),
  }
}

function sayingOf(template: LabelTemplate, tag: string) {
  if (template.uses.includes('machine')) return wordsOf({ machine: aPaperMachine({ assetTag: tag }), letter: 'B' })
  const words = wordsOfDrive()
  return { ...words, codeText: tag, headline: tag }
}

/** A sheet is cut into its labels: a scanner sees one at a time. */
function cut(pages: readonly Bitmap[], template: LabelTemplate, dotsPerInch: number, count: number): Bitmap[] {
  const { sheet } = template
  if (sheet === null) return [...pages]
  const dots = (millimetres: number) => Math.floor(millimetres / dotMillimetres(dotsPerInch))
  const perPage = sheet.columns * sheet.rows
  return Array.from({ length: count }, (_, index) => {
    const { x, y } = slotOrigin(sheet, index % perPage)
    const page = pages[Math.floor(index / perPage)] as Bitmap
    return cropped(page, dots(x), dots(y), dots(template.widthMillimetres), dots(template.heightMillimetres))
  })
}

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
