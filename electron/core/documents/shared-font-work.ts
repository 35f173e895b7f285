import { deflateSync } from 'node:zlib'
import { fontNames, type PaperFonts, type ParsedFont } from './fonts.ts'
import { printableText } from './printable-text.ts'

/**
 * What one paper need not do again after another: shaping the same labels, measuring them and packing the same glyphs
 * are half of its price. pdfkit keeps the first and the last by document, in fields of its own.
 */
type FontWork = {
  layouts: Record<string, unknown>
  packed: Map<string, PackedFont>
  printable: Map<string, string>
  widths: Map<string, number>
  paperCount: number
}
type PackedFont = { deflated: Uint8Array; sizeBytes: number }
type Reference = { compress: boolean; data: Record<string, unknown> }
type Document = { font(name: string): { _font: EmbeddedFont }; ref(data?: object): Reference }
type EmbeddedFont = {
  layoutCache?: Record<string, unknown>
  subset: { glyphs: number[]; encode(): Uint8Array }
  encode(text: string): unknown
}

/** By parsed font, so that fonts of another folder never meet. */
const work = new WeakMap<ParsedFont, FontWork>()
/** Serials and names come and go: after so many papers the work starts again. */
const papersPerStart = 500
const largestPackedCount = 64

/** On nearly every paper: taken into its fonts in this order, most papers then share the very same fonts. */
const usualText =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 .,:;!?’“”«»()-–—_/+%&@°·… fi ff ffi fl \u00a0\u202f éèêëàâçîïôöùûüœÉÈÊÀÂÇÎÔŒ'

export function shareFontWork(document: PDFKit.PDFDocument, fonts: PaperFonts, withUsualText: boolean): void {
  const inside = document as unknown as Document
  const lastReference = watchReferences(inside)
  for (const name of fontNames) {
    const embedded = inside.font(name)._font
    const shared = freshWork(fonts[name])
    if (embedded.layoutCache !== undefined) embedded.layoutCache = shared.layouts
    if (withUsualText) embedded.encode(usualText)
    sharePacking(embedded.subset, shared.packed, lastReference)
  }
}

/** What the font can show of a text. */
export function printableOnce(font: ParsedFont, text: string): string {
  return remembered(workOf(font).printable, text, () => printableText(text, font))
}

/** Width for a size of 1; a text of another size is as much wider. */
export function widthOnce(font: ParsedFont, text: string, measure: () => number): number {
  return remembered(workOf(font).widths, text, measure)
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

function workOf(font: ParsedFont): FontWork {
  const known = work.get(font)
  if (known !== undefined) return known
  const fresh = {
    layouts: Object.create(null) as Record<string, unknown>,
    packed: new Map(),
    printable: new Map(),
    widths: new Map(),
    paperCount: 0,
  }
  work.set(font, fresh)
  return fresh
}

function freshWork(font: ParsedFont): FontWork {
  if (workOf(font).paperCount >= papersPerStart) work.delete(font)
  const shared = workOf(font)
  shared.paperCount += 1
  return shared
}

function watchReferences(document: Document): () => Reference | null {
  const makeReference = document.ref.bind(document)
  let last: Reference | null = null
  document.ref = (data) => {
    last = makeReference(data)
    return last
  }
  return () => last
}

/**
 * The same glyphs in the same order are the same font file, packed and deflated once. pdfkit asks for it right after it
 * made the file's object: there it is told that the bytes are deflated, and how long they were (Length1, which ISO 32000
 * wants of a TrueType file and pdfkit leaves out).
 */
function sharePacking(
  subset: EmbeddedFont['subset'],
  packed: Map<string, PackedFont>,
  lastReference: () => Reference | null,
): void {
  const encode = subset.encode.bind(subset)
  subset.encode = () => {
    const file = lastReference()
    if (file === null) throw new Error('A font without its object')
    const { deflated, sizeBytes } = remembered(packed, subset.glyphs.join(' '), () => {
      if (packed.size >= largestPackedCount) packed.clear()
      const bytes = encode()
      return { deflated: deflateSync(bytes), sizeBytes: bytes.length }
    })
    file.compress = false
    file.data.Filter = 'FlateDecode'
    file.data.Length1 = sizeBytes
    return deflated
  }
}
