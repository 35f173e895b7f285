import { crc32, inflateSync } from 'node:zlib'
import type { LogoProblem, PictureLimits } from '../../../shared/domain/logo.ts'

const start = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** What makes the picture. Profiles and texts stay out: a decoder would unpack them, however far they swell. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
const channelsOfType: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Seven passes of an interlaced picture have more rows than it shows, each with its filter's byte. */
const interlacedRows = 2

export function isPng(bytes: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** The same picture without anything beside it, its pixels unpacked once within what its size allows. */
export function plainPng(bytes: Uint8Array, limits: PictureLimits): Uint8Array | LogoProblem {
  const chunks = chunksOf(bytes)
  const [header] = chunks ?? []
  if (chunks === null || header?.type !== 'IHDR' || header.data.length !== 13) return 'DAMAGED'
  const view = new DataView(header.data.buffer, header.data.byteOffset, header.data.byteLength)
  const width = view.getUint32(0)
  const height = view.getUint32(4)
  if (width === 0 || height === 0) return 'DAMAGED'
  if (width > limits.side || height > limits.side || width * height > limits.pixels) return 'TOO_MANY_PIXELS'
  const bitsPerPixel = view.getUint8(8) * (channelsOfType[view.getUint8(9)] ?? 0)
  const most = (Math.ceil((width * bitsPerPixel) / 8) + 1) * (height + interlacedRows) * interlacedRows
  const pixels = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  try {
    inflateSync(pixels, { maxOutputLength: most })
  } catch {
    return 'DAMAGED'
  }
  return Buffer.concat([bytes.subarray(0, 8), ...chunks.map(({ whole }) => whole)])
}

type Chunk = { type: string; data: Uint8Array; whole: Uint8Array }

/** `null` for a file that breaks off, or of which a part is not what its checksum says. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = start.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null
    if (kept.has(type)) chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    if (type === 'IEND') return chunks
    at = end
  }
  return null
}
