import { inflateSync } from 'node:zlib'

const mostObjects = 50_000
/** Of one stream when inflated, and of all together: pages of text are small, whatever a hostile file claims. */
const largestStreamBytes = 4 * 1024 * 1024
const largestTotalBytes = 32 * 1024 * 1024

type PdfObject = { id: string; head: string; data: [start: number, end: number] | null }

/**
 * The text-drawing streams of each page of a PDF, in the order of the file. Only plain objects are read: nwipe's own PDF
 * writer makes nothing else, and a PDF that went through another program is better given as text.
 */
export function pdfPages(bytes: Uint8Array): string[][] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (file.includes('/Encrypt')) return []
  const objects = new Map(objectsOf(file).map((one) => [one.id, one]))
  let leftBytes = largestTotalBytes
  return [...objects.values()].filter(isPage).map((page) =>
    contentIds(page.head).flatMap((id) => {
      const text = streamText(file, objects.get(id), Math.min(largestStreamBytes, leftBytes))
      leftBytes -= text?.length ?? 0
      return text === null ? [] : [text]
    }),
  )
}

function objectsOf(file: string): PdfObject[] {
  const objects: PdfObject[] = []
  const opening = /(\d{1,9})\s{1,4}\d{1,5}\s{1,4}obj\b/g
  const nextEnd = finder(file, 'endobj')
  const nextStream = finder(file, 'stream')
  const nextStreamEnd = finder(file, 'endstream')
  for (let match = opening.exec(file); match !== null && objects.length < mostObjects; match = opening.exec(file)) {
    const start = opening.lastIndex
    const end = nextEnd(start)
    const stream = nextStream(start)
    if (end < 0) break
    const id = match[1] ?? ''
    if (stream < 0 || stream > end) {
      objects.push({ id, head: file.slice(start, end), data: null })
      opening.lastIndex = end
      continue
    }
    const streamEnd = nextStreamEnd(stream)
    if (streamEnd < 0) break
    const dataStart = stream + (/^stream\r?\n/.exec(file.slice(stream, stream + 8))?.[0].length ?? 6)
    objects.push({ id, head: file.slice(start, stream), data: [dataStart, streamEnd] })
    opening.lastIndex = streamEnd
  }
  return objects
}

/** Finds the next place of a word, and remembers it: a file without any must not be searched again and again. */
function finder(file: string, word: string): (from: number) => number {
  let found = file.indexOf(word)
  return (from) => {
    if (found >= 0 && found < from) found = file.indexOf(word, from)
    return found
  }
}

function isPage({ head }: PdfObject): boolean {
  return /\/Type\s*\/Page\b/.test(head.slice(0, 100_000))
}

function contentIds(head: string): string[] {
  const list = /\/Contents\s*(?:\[([^\]]*)\]|(\d{1,9}\s+\d{1,5}\s+R))/.exec(head)
  const told = list?.[1] ?? list?.[2] ?? ''
  return [...told.matchAll(/(\d{1,9})\s+\d{1,5}\s+R/g)].map((match) => match[1] ?? '')
}

function streamText(file: string, object: PdfObject | undefined, mostBytes: number): string | null {
  if (object === undefined || object.data === null || mostBytes <= 0) return null
  const [start, end] = object.data
  // A picture or a font: nothing in it draws text.
  if (/\/Subtype\s*\/Image|\/Length1\b/.test(object.head)) return null
  if (!/\/Filter\b/.test(object.head)) return file.slice(start, Math.min(end, start + mostBytes))
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(object.head)) return null
  try {
    const packed = Buffer.from(file.slice(start, end), 'latin1')
    return inflateSync(packed, { maxOutputLength: mostBytes }).toString('latin1')
  } catch {
    // Damaged or far too large: it tells nothing.
    return null
  }
}
