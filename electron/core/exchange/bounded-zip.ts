import { crc32, inflateRawSync } from 'node:zlib'

export type ZipEntry = { name: string; bytes: Uint8Array }
export type ZipProblem = 'BROKEN_FILE' | 'ZIP_BOMB'

const mostEntries = 400
const mostBytes = 96 * 1024 * 1024
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 65_535

type Place = { name: string; method: number; checksum: number; packed: number; size: number; at: number; flags: number }

/**
 * Unpacks a whole archive inside fixed bounds: what the directory claims is bounded first, and no entry may inflate to
 * more than it claims. Split, encrypted and 64-bit archives are no spreadsheet's.
 */
export function boundedZip(bytes: Uint8Array): ZipEntry[] | ZipProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const places = directoryOf(view, bytes)
    if (places === null) return 'BROKEN_FILE'
    const claimed = places.reduce((total, { size }) => total + size, 0)
    if (places.length > mostEntries || claimed > mostBytes) return 'ZIP_BOMB'
    // Two entries over the same bytes are how a small file claims to be many: their packed sizes outgrow the file.
    if (places.reduce((total, { packed }) => total + packed, 0) > bytes.byteLength) return 'ZIP_BOMB'
    return places.map((place) => ({ name: place.name, bytes: contentOf(view, bytes, place) }))
  } catch (error) {
    // node:zlib stops an entry that grows over what it claimed.
    return isOverClaim(error) ? 'ZIP_BOMB' : 'BROKEN_FILE'
  }
}

function directoryOf(view: DataView, bytes: Uint8Array): Place[] | null {
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const places: Place[] = []
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entrySignature) return null
    const nameLength = view.getUint16(at + 28, true)
    places.push({
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return places
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return null
}

function contentOf(view: DataView, bytes: Uint8Array, place: Place): Uint8Array {
  const isEncrypted = (place.flags & 1) === 1
  if (isEncrypted || view.getUint32(place.at, true) !== localSignature) throw new Error('BROKEN_FILE')
  const start = place.at + 30 + view.getUint16(place.at + 26, true) + view.getUint16(place.at + 28, true)
  const packed = bytes.subarray(start, start + place.packed)
  const content = place.method === 0 ? packed : inflated(packed, place)
  if (content.byteLength !== place.size || crc32(content) !== place.checksum) throw new Error('BROKEN_FILE')
  return content
}

function inflated(packed: Uint8Array, { method, size }: Place): Uint8Array {
  if (method !== 8) throw new Error('BROKEN_FILE')
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
}

function isOverClaim(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}
