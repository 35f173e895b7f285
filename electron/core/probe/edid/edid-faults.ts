import { ctaFaults } from './edid-cta-faults.ts'
import { isNotebookPanel } from './edid-descriptors.ts'
import { listedTimings } from './edid-listed-timings.ts'

/** Breaches of the EDID and CTA-861 standards that tell how far a screen's own word can be trusted. */
const edidFaultCodes = [
  'WRONG_CHECKSUM',
  'WRONG_EXTENSION_COUNT',
  'RANGE_LIMITS_MISSING',
  'RANGE_LIMITS_CONTRADICT',
  'NO_PREFERRED_TIMING',
  'NAME_MISSING',
  'EMPTY_DESCRIPTOR',
  'TEXT_NOT_PRINTABLE',
  'TEXT_PADDED_WRONGLY',
  'COLOURS_CONTRADICT_SRGB',
  'TIMING_OUT_OF_RANGE',
  'IMAGE_SIZE_CONTRADICTS_SCREEN',
  'QUANTISATION_UNKNOWN',
  'OVERSCAN_CONTRADICTS',
  'DUPLICATE_VIDEO_FORMAT',
] as const
export type EdidFaultCode = (typeof edidFaultCodes)[number]

const blockLength = 128
const descriptorOffsets = [54, 72, 90, 108]
const textTags = new Set([0xfc, 0xfe, 0xff])
/** Where a screen that claims sRGB must put its colours. */
const srgbColours = [0xee, 0x91, 0xa3, 0x54, 0x4c, 0x99, 0x26, 0x0f, 0x50, 0x54]

/** Every fault of these found in the blocks; there may be others. */
export function edidFaults(data: Uint8Array): EdidFaultCode[] {
  const block = data.subarray(0, blockLength)
  const descriptors = descriptorOffsets.map((offset) => block.subarray(offset, offset + 18))
  const faults = new Set<EdidFaultCode>()
  const note = (code: EdidFaultCode, isFault: boolean) => isFault && faults.add(code)
  const isBefore14 = (block[19] ?? 0) < 4
  const tags = descriptors.filter((bytes) => bytes[0] === 0 && bytes[1] === 0).map((bytes) => bytes[3])
  note('WRONG_EXTENSION_COUNT', (block[126] ?? 0) !== Math.floor(data.length / blockLength) - 1)
  // 1.3 demands both; 1.4 demands the limits of a screen that takes any frequency.
  const isContinuous = ((block[24] ?? 0) & 1) !== 0
  note('RANGE_LIMITS_MISSING', !tags.includes(0xfd) && ((block[19] ?? 0) === 3 || (!isBefore14 && isContinuous)))
  const limits = descriptors.find((bytes) => !isTiming(bytes) && bytes[3] === 0xfd)
  note('RANGE_LIMITS_CONTRADICT', !isBefore14 && !isContinuous && limits?.[10] === 0)
  note('NO_PREFERRED_TIMING', (block[19] ?? 0) === 3 && ((block[24] ?? 0) & 2) === 0)
  note('NAME_MISSING', !tags.includes(0xfc) && (block[19] ?? 0) === 3)
  note(
    'EMPTY_DESCRIPTOR',
    descriptors.some((bytes) => bytes.every((byte) => byte === 0)),
  )
  note('COLOURS_CONTRADICT_SRGB', claimsSrgb(block) !== srgbColours.every((byte, index) => block[25 + index] === byte))
  if (!isNotebookPanel(block)) for (const bytes of descriptors) noteText(bytes, note)
  note('TIMING_OUT_OF_RANGE', hasTimingOutOfRange(descriptors, block))
  note(
    'IMAGE_SIZE_CONTRADICTS_SCREEN',
    descriptors.some((bytes) => contradictsSize(bytes, block)),
  )
  for (const code of ctaFaults(data)) faults.add(code)
  return edidFaultCodes.filter((code) => faults.has(code))
}

function claimsSrgb(block: Uint8Array): boolean {
  return ((block[24] ?? 0) & 4) !== 0
}

type Note = (code: EdidFaultCode, isFault: boolean) => void

function noteText(bytes: Uint8Array, note: Note): void {
  if (bytes[0] !== 0 || bytes[1] !== 0 || !textTags.has(bytes[3] ?? 0)) return
  const text = [...bytes.subarray(5, 18)]
  const end = text.indexOf(0x0a)
  const kept = end === -1 ? text : text.slice(0, end)
  note(
    'TEXT_NOT_PRINTABLE',
    kept.some((byte) => byte < 0x20 || byte > 0x7e),
  )
  const rest = end === -1 ? [] : text.slice(end + 1)
  note('TEXT_PADDED_WRONGLY', kept.at(-1) === 0x20 || kept.length === 0 || rest.some((byte) => byte !== 0x20))
}

type Line = { horizontalKilohertz: number; verticalHertz: number; pixelMegahertz: number }

function isTiming(bytes: Uint8Array): boolean {
  return bytes[0] !== 0 || bytes[1] !== 0
}

function lineOf(bytes: Uint8Array): Line | null {
  const at = (index: number) => bytes[index] ?? 0
  const width = at(2) + at(3) + (((at(4) >> 4) + (at(4) & 0xf)) << 8)
  const isInterlaced = (at(17) & 0x80) !== 0
  const height = at(5) + at(6) + (((at(7) >> 4) + (at(7) & 0xf)) << 8) + (isInterlaced ? 0.5 : 0)
  if (width === 0 || height === 0) return null
  const pixelHertz = (at(0) + at(1) * 256) * 10_000
  return {
    horizontalKilohertz: pixelHertz / width / 1000,
    verticalHertz: pixelHertz / width / height,
    pixelMegahertz: pixelHertz / 1e6,
  }
}

function hasTimingOutOfRange(descriptors: readonly Uint8Array[], block: Uint8Array): boolean {
  const limits = descriptors.find((bytes) => !isTiming(bytes) && bytes[3] === 0xfd)
  if (!limits) return false
  // 1.4 moved rates above 255 up by flags in the byte that was zero.
  const flags = (block[19] ?? 0) >= 4 ? (limits[4] ?? 0) : 0
  const at = (index: number, bit: number) => (limits[index] ?? 0) + ((flags >> bit) & 1 ? 255 : 0)
  const [minV, maxV, minH, maxH] = [at(5, 0), at(6, 1), at(7, 2), at(8, 3)]
  const lines = descriptors.filter(isTiming).map(lineOf)
  const listed = listedTimings(block)
  if (listed.some(({ verticalHertz }) => verticalHertz < minV - 0.5 || verticalHertz >= maxV + 0.5)) return true
  // The limit is told in tens, and some makers round it down.
  const mostMegahertz = (limits[9] ?? 0) * 10 + 10
  if (listed.some(({ pixelMegahertz }) => pixelMegahertz > mostMegahertz)) return true
  return lines.some(
    (line) =>
      line !== null &&
      (line.verticalHertz < minV - 0.5 ||
        line.verticalHertz > maxV + 0.5 ||
        line.horizontalKilohertz < minH - 0.5 ||
        line.horizontalKilohertz > maxH + 0.5 ||
        line.pixelMegahertz > mostMegahertz),
  )
}

/** The millimetres of a timing may differ from the centimetres of the screen by their rounding, not more. */
function contradictsSize(bytes: Uint8Array, block: Uint8Array): boolean {
  if (!isTiming(bytes)) return false
  const width = (bytes[12] ?? 0) + (((bytes[14] ?? 0) >> 4) << 8)
  const height = (bytes[13] ?? 0) + (((bytes[14] ?? 0) & 0xf) << 8)
  const [screenWidth, screenHeight] = [(block[21] ?? 0) * 10, (block[22] ?? 0) * 10]
  if (screenWidth === 0 || screenHeight === 0) return width > 0 && height > 0
  if (width === 0 || height === 0) return true
  return Math.abs(width - screenWidth) > 9 || Math.abs(height - screenHeight) > 9
}
