import { type FontName, fontNames, type PaperFonts } from './fonts.ts'

/** Words laid out once: the same labels stand on every paper, and shaping them is a third of its price. */
type LayoutCache = Record<string, unknown>

/** By parsed font, so that fonts of another folder never meet. */
const caches = new WeakMap<object, { cache: LayoutCache; seenCount: number }>()
/** Serials and names come and go: a cache that has seen this many papers starts again. */
const papersPerCache = 500

/** Gives each font of a document the cache that its earlier documents filled. */
export function shareLayouts(document: PDFKit.PDFDocument, fonts: PaperFonts): void {
  for (const name of fontNames) {
    const embedded = embeddedFont(document, name)
    if (embedded !== null) embedded.layoutCache = cacheOf(fonts[name])
  }
}

function cacheOf(font: object): LayoutCache {
  const known = caches.get(font)
  if (known !== undefined && known.seenCount < papersPerCache) {
    known.seenCount += 1
    return known.cache
  }
  const cache: LayoutCache = Object.create(null)
  caches.set(font, { cache, seenCount: 1 })
  return cache
}

/** pdfkit keeps a cache by document in a field of its own; `null` should it be gone one day. */
function embeddedFont(document: PDFKit.PDFDocument, name: FontName): { layoutCache: LayoutCache } | null {
  const { _font } = document.font(name) as unknown as { _font: { layoutCache?: LayoutCache } }
  return _font.layoutCache === undefined ? null : (_font as { layoutCache: LayoutCache })
}
