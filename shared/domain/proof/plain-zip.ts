import { areSameBytes, bytesOfText, joinBytes, textOfBytes } from './bytes.ts'
import { crc32 } from './crc32.ts'

type Bytes = Uint8Array<ArrayBuffer>
export type ZipEntry = { name: string; bytes: Bytes }

const localMark = 0x04034b50
const centralMark = 0x02014b50
const endMark = 0x06054b50
const utf8Names = 0x0800
/** 1 January 1980: the entries say when they were made, the container does not. */
const fixedDate = 0x0021
const endBytes = 22

/**
 * A ZIP of entries that are stored, not packed, in one writing only: the same entries always make the same bytes, so
 * that a reader can tell a container that was touched anywhere. PDFs are packed already. Up to 4 GiB, no ZIP64.
 */
export function writePlainZip(entries: readonly ZipEntry[]): Bytes {
  return joinBytes(plainZipParts(entries))
}

/** The same, in pieces that are its bytes in order: the entries themselves, not a copy of all of them. */
export function plainZipParts(entries: readonly ZipEntry[]): Uint8Array[] {
  let offset = 0
  const locals: Uint8Array[] = []
  const centrals: Uint8Array[] = []
  for (const { name, bytes } of entries) {
    const fields = commonFields(bytesOfText(name), bytes)
    const local = [words([localMark, 4]), fields, bytesOfText(name), bytes]
    const head = [words([centralMark, 4], [20, 2]), fields, words([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])]
    centrals.push(joinBytes([...head, bytesOfText(name)]))
    locals.push(...local)
    offset += local.reduce((sum, { length }) => sum + length, 0)
  }
  const size = centrals.reduce((sum, { length }) => sum + length, 0)
  if (offset + size > 0xffffffff || entries.length > 0xffff) throw new Error('Too much for a plain ZIP')
  const count = entries.length
  const end = words([endMark, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2])
  return [...locals, ...centrals, end]
}

/** What the local and the central head of an entry share. */
function commonFields(name: Uint8Array, bytes: Uint8Array): Uint8Array {
  const { length } = bytes
  const names: Word[] = [
    [name.length, 2],
    [0, 2],
  ]
  const when: Word[] = [
    [0, 2],
    [fixedDate, 2],
  ]
  return words([20, 2], [utf8Names, 2], [0, 2], ...when, [crc32(bytes), 4], [length, 4], [length, 4], ...names)
}

type Word = readonly [value: number, byteCount: 2 | 4]

function words(...values: readonly Word[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([value, byteCount]) => Array.from({ length: byteCount }, (_, at) => (value >>> (8 * at)) & 0xff)),
  )
}

/** The entries, and whether the container is, to the byte, what `writePlainZip` makes of them. `null` = no ZIP of ours. */
export function readPlainZip(bytes: Bytes): { entries: ZipEntry[]; isExact: boolean } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: ZipEntry[] = []
  let at = 0
  while (at + 30 <= bytes.length && view.getUint32(at, true) === localMark) {
    const size = view.getUint32(at + 18, true)
    const nameEnd = at + 30 + view.getUint16(at + 26, true)
    const end = nameEnd + view.getUint16(at + 28, true) + size
    const name = end > bytes.length ? null : textOfBytes(bytes.subarray(at + 30, nameEnd))
    if (name === null) return null
    entries.push({ name, bytes: bytes.subarray(end - size, end) })
    at = end
  }
  if (entries.length === 0 || at + endBytes > bytes.length) return null
  return { entries, isExact: areSameBytes(writePlainZip(entries), bytes) }
}
