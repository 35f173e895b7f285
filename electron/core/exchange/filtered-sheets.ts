import type { Entry, FileEntry } from '@zip.js/zip.js'

const sheetPath = /^xl\/worksheets\/sheet(\d+)\.xml$/
const sheetEnd = '</sheetData></worksheet>'

/**
 * The workbook with a filter over each sheet, which its writer leaves out of the sheets that it streams; `rangeOf` tells
 * the cells of a sheet by its number. Each part passes through in pieces, so that no sheet is held whole.
 */
export async function withFilters(workbook: Blob, rangeOf: (sheet: number) => string): Promise<Blob> {
  const { BlobReader, BlobWriter, configure, ZipReader, ZipWriter } = await import('@zip.js/zip.js')
  configure({ useWebWorkers: false })
  const reader = new ZipReader(new BlobReader(workbook))
  const writer = new ZipWriter(new BlobWriter(workbook.type), { extendedTimestamp: false })
  for (const entry of await reader.getEntries()) {
    if (!isFile(entry)) continue
    const sheet = sheetPath.exec(entry.filename)?.[1]
    const ending = sheet === undefined ? null : `</sheetData><autoFilter ref="${rangeOf(Number(sheet))}"/></worksheet>`
    const { readable, writable } = ending === null ? new TransformStream<Uint8Array, Uint8Array>() : newEnding(ending)
    await Promise.all([entry.getData(writable), writer.add(entry.filename, readable)])
  }
  await reader.close()
  return writer.close()
}

function isFile(entry: Entry): entry is FileEntry {
  return !entry.directory
}

/** Holds back as much as the end of a sheet is long, and writes another end in its place. */
function newEnding(ending: string): TransformStream<Uint8Array, Uint8Array> {
  let held = new Uint8Array()
  return new TransformStream({
    transform(piece, controller) {
      const all = Buffer.concat([held, piece])
      const ready = Math.max(0, all.byteLength - sheetEnd.length)
      if (ready > 0) controller.enqueue(all.subarray(0, ready))
      held = Uint8Array.from(all.subarray(ready))
    },
    flush(controller) {
      if (new TextDecoder().decode(held) !== sheetEnd) throw new Error('A sheet of the workbook ends in another way')
      controller.enqueue(new TextEncoder().encode(ending))
    },
  })
}
