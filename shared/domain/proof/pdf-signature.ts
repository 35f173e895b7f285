import { bytesOfHex, joinBytes, latinOfBytes } from './bytes.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Where a PDF's one signature stands, and what it covers. */
export type PdfSignature = {
  /** All but the signature's own digits. */
  content: Bytes
  cms: Bytes
  /** From `<` to behind `>`. */
  gap: { start: number; end: number }
  /** Bytes behind what is covered. */
  appendedCount: number
}

const rangePattern = /\/ByteRange \[0 (\d{1,10}) (\d{1,10}) (\d{1,10}) *\]/g

/**
 * `null` unless there is exactly one signature, covering the file from its first byte with a gap that holds the digits
 * of the signature and zeros, in one writing only.
 */
export function findPdfSignature(bytes: Bytes, text = latinOfBytes(bytes)): PdfSignature | null {
  const ranges = [...text.matchAll(rangePattern)]
  const [start = 0, next = 0, length = 0] = ranges[0]?.slice(1).map(Number) ?? []
  const isOrdered = ranges.length === 1 && start > 0 && start + 2 < next && next + length <= bytes.length
  if (!isOrdered || text[start] !== '<' || text[next - 1] !== '>') return null
  const cms = cmsOf(text.slice(start + 1, next - 1))
  if (cms === null) return null
  return {
    content: joinBytes([bytes.subarray(0, start), bytes.subarray(next, next + length)]),
    cms,
    gap: { start, end: next },
    appendedCount: bytes.length - next - length,
  }
}

/** The signature's length stands in its head; the rest of its place is zeros. */
function cmsOf(digits: string): Bytes | null {
  const [, hexLength] = /^3082([0-9a-f]{4})/.exec(digits) ?? []
  if (hexLength === undefined) return null
  const digitCount = (4 + Number.parseInt(hexLength, 16)) * 2
  return /^0*$/.test(digits.slice(digitCount)) ? bytesOfHex(digits.slice(0, digitCount)) : null
}
