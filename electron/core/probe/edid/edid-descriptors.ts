/** A detailed timing: 18 bytes of the base block, 18 of an extension. */
export type EdidTiming = {
  width: number
  /** Of the whole frame: an interlaced timing stores half of it. */
  height: number
  refreshHertz: number
  isInterlaced: boolean
  widthMillimetres: number | null
  heightMillimetres: number | null
}

export type EdidDescriptors = {
  timings: EdidTiming[]
  names: string[]
  serials: string[]
  /** Free texts; laptop panels write their part number here. */
  texts: string[]
  /** The part number of the computer's maker, where a laptop panel keeps it in fixed fields instead of a text. */
  panelPartNumber: string | null
}

const descriptorOffsets = [54, 72, 90, 108]

/** The four 18-byte descriptors of an EDID base block. */
export function readDescriptors(block: Uint8Array): EdidDescriptors {
  const found: EdidDescriptors = { timings: [], names: [], serials: [], texts: [], panelPartNumber: null }
  const hasFixedFields = isNotebookPanel(block)
  if (hasFixedFields) found.panelPartNumber = readText(block.subarray(90, 100)) || null
  for (const offset of descriptorOffsets) {
    const bytes = block.subarray(offset, offset + 18)
    if (bytes[0] !== 0 || bytes[1] !== 0) {
      const timing = readTiming(bytes)
      if (timing) found.timings.push(timing)
      continue
    }
    if (bytes[3] === 0xfc) found.names.push(readText(bytes))
    if (bytes[3] === 0xff) found.serials.push(readText(bytes))
    if (bytes[3] === 0xfe && !hasFixedFields) found.texts.push(readText(bytes))
  }
  return found
}

/**
 * The Standard Panels Working Group laid fixed fields over the last two descriptors of a laptop panel and tagged them as
 * texts: part numbers in the third, brightness steps, the count of LVDS channels and a self-test flag in the fourth.
 */
export function isNotebookPanel(block: Uint8Array): boolean {
  const isTiming = (offset: number) => block[offset] !== 0 || block[offset + 1] !== 0
  const isText = (offset: number) => !isTiming(offset) && block[offset + 3] === 0xfe
  const [channels = 0, selfTest = 0] = block.subarray(121, 123)
  const hasLayout = isTiming(54) && isTiming(72) && isText(90) && isText(108)
  return hasLayout && (channels === 1 || channels === 2) && selfTest <= 1
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0
}

/** A number whose low byte stands alone and whose high bits share a byte with another's. */
function packed(bytes: Uint8Array, low: number, high: number, shift: number, mask = 0xf): number {
  return byteAt(bytes, low) | (((byteAt(bytes, high) >> shift) & mask) << 8)
}

function readTiming(bytes: Uint8Array): EdidTiming | null {
  const pixelHertz = (byteAt(bytes, 0) | (byteAt(bytes, 1) << 8)) * 10_000
  const width = packed(bytes, 2, 4, 4)
  const blankWidth = packed(bytes, 3, 4, 0)
  const fieldHeight = packed(bytes, 5, 7, 4)
  const blankHeight = packed(bytes, 6, 7, 0)
  if (width === 0 || fieldHeight === 0) return null
  const isInterlaced = (byteAt(bytes, 17) & 0x80) !== 0
  // An odd frame gives each of its two fields half a line more.
  const lines = fieldHeight + blankHeight + (isInterlaced ? 0.5 : 0)
  const widthMillimetres = packed(bytes, 12, 14, 4)
  const heightMillimetres = packed(bytes, 13, 14, 0)
  return {
    width,
    height: isInterlaced ? fieldHeight * 2 : fieldHeight,
    refreshHertz: Math.round((pixelHertz / ((width + blankWidth) * lines)) * 100) / 100,
    isInterlaced,
    widthMillimetres: widthMillimetres === 0 ? null : widthMillimetres,
    heightMillimetres: heightMillimetres === 0 ? null : heightMillimetres,
  }
}

/**
 * Up to 13 characters, ended by a line feed. Dell packs two values into one text with a byte that is no ASCII between
 * them: the first is the part number to order by.
 */
function readText(bytes: Uint8Array): string {
  const text = [...bytes.subarray(5, 18)]
  const end = text.findIndex((byte) => byte < 0x20 || byte >= 0x7f)
  return String.fromCharCode(...text.slice(0, end === -1 ? text.length : end)).trim()
}
