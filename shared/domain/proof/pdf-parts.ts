import type { ByteSpan } from './block-digests.ts'

/** What a place in a PDF of ours is, for a person. */
const pdfParts = ['page', 'record', 'font', 'metadata', 'signature', 'structure'] as const
export type PdfPart = (typeof pdfParts)[number]

type PdfObject = ByteSpan & { part: PdfPart }

/** Which parts of the file the spans touch. `text` is the file, one character a byte. */
export function partsAt(text: string, spans: readonly ByteSpan[]): PdfPart[] {
  const objects = objectsOf(text)
  const touched = spans.flatMap((span) => {
    const inside = objects.filter(({ start, end }) => start < span.end && end > span.start)
    return inside.length === 0 ? ['structure' as const] : inside.map(({ part }) => part)
  })
  return pdfParts.filter((part) => touched.includes(part))
}

/** pdfkit writes its objects one after the other, never packed into streams. */
function objectsOf(text: string): PdfObject[] {
  const pageContents = new Set([...text.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id]) => id))
  return [...text.matchAll(/^(\d+) 0 obj\n/gm)].map((match) => {
    const end = text.indexOf('\nendobj', match.index)
    const head = text.slice(match.index, Math.min(match.index + 400, end === -1 ? text.length : end))
    const part = pageContents.has(match[1]) ? 'page' : partOfHead(head)
    return { start: match.index, end: end === -1 ? text.length : end, part }
  })
}

function partOfHead(head: string): PdfPart {
  if (head.includes('/Type /EmbeddedFile') || head.includes('/Type /Filespec')) return 'record'
  if (head.includes('/Type /Metadata')) return 'metadata'
  if (head.includes('/Type /Sig')) return 'signature'
  if (/\/Type \/(Font|FontDescriptor)\b/.test(head) || head.includes('beginbfchar')) return 'font'
  return 'structure'
}
