import type { EdidFaultCode } from './edid-faults.ts'

const blockLength = 128

/** Faults of the CTA-861 extension blocks: those of televisions and screens with HDMI. */
export function ctaFaults(data: Uint8Array): EdidFaultCode[] {
  const faults: EdidFaultCode[] = []
  const blocks = Array.from({ length: Math.floor(data.length / blockLength) }, (_, index) =>
    data.subarray(index * blockLength, (index + 1) * blockLength),
  )
  if (blocks.some((block) => block.reduce((sum, byte) => sum + byte, 0) % 256 !== 0)) faults.push('WRONG_CHECKSUM')
  const extensions = blocks.slice(1).filter((block) => block[0] === 0x02)
  if (extensions.length === 0) return faults
  const collections = extensions.flatMap(dataBlocks)
  // Without the selectable-quantisation bit a source must guess whether black is 0 or 16.
  const capability = collections.find(({ tag, bytes }) => tag === 7 && bytes[0] === 0)
  if (((capability?.bytes[1] ?? 0) & 0x40) === 0) faults.push('QUANTISATION_UNKNOWN')
  // The extension's head says underscan; 1 in the capability's IT field says always overscan.
  const isUnderscan = extensions.some((block) => ((block[3] ?? 0) & 0x80) !== 0)
  if (isUnderscan && (((capability?.bytes[1] ?? 0) >> 2) & 3) === 1) faults.push('OVERSCAN_CONTRADICTS')
  const formats = collections.filter(({ tag }) => tag === 2).flatMap(({ bytes }) => [...bytes].map(videoFormat))
  if (new Set(formats).size < formats.length) faults.push('DUPLICATE_VIDEO_FORMAT')
  return faults
}

type DataBlock = { tag: number; bytes: Uint8Array }

/** The data block collection between the fourth byte and the first timing. */
function dataBlocks(block: Uint8Array): DataBlock[] {
  const found: DataBlock[] = []
  const end = Math.min(block[2] ?? 0, blockLength - 1)
  for (let offset = 4; offset < end; ) {
    const head = block[offset] ?? 0
    const length = head & 0x1f
    found.push({ tag: head >> 5, bytes: block.subarray(offset + 1, offset + 1 + length) })
    offset += 1 + length
  }
  return found
}

/** The top bit says "native" for the first 64 formats only. */
function videoFormat(byte: number): number {
  return byte > 128 && byte < 193 ? byte & 0x7f : byte
}
