import { decode } from 'fast-png'

/** The workshop's mark in black and white: a thermal head knows nothing between. `true` = black. */
export type Logo = { width: number; height: number; black: readonly boolean[] }

export const largestLogoBytes = 512 * 1024
/** As many dots as a label's foot has at 600 per inch. */
const largestSide = 1200
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** `null` for what is no PNG picture, or one that is too large. Its size is read before anything is unpacked. */
export function readLogo(bytes: Uint8Array): Logo | null {
  if (bytes.length > largestLogoBytes || bytes.length < 33) return null
  if (pngStart.some((byte, index) => bytes[index] !== byte)) return null
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const width = header.getUint32(16)
  const height = header.getUint32(20)
  if (width === 0 || height === 0 || width > largestSide || height > largestSide) return null
  try {
    return blackOf(decode(bytes), width, height)
  } catch {
    // A damaged picture throws whatever its decoder met first.
    return null
  }
}

type Decoded = ReturnType<typeof decode>

function blackOf(image: Decoded, width: number, height: number): Logo | null {
  if (image.width !== width || image.height !== height || image.depth < 8) return null
  const most = image.depth === 16 ? 65_535 : 255
  const { data, channels, palette } = image
  const black = Array.from({ length: width * height }, (_, pixel) => {
    const at = (channel: number) => (data[pixel * channels + channel] ?? 0) / most
    const entry = palette?.[data[pixel] ?? 0]
    if (entry !== undefined)
      return isDark(
        entry.slice(0, 3).map((value) => value / 255),
        (entry[3] ?? 255) / 255,
      )
    const colours = channels < 3 ? [at(0), at(0), at(0)] : [at(0), at(1), at(2)]
    return isDark(colours, channels === 2 || channels === 4 ? at(channels - 1) : 1)
  })
  return { width, height, black }
}

/** Laid on white paper, darker than the middle. */
function isDark([red = 1, green = 1, blue = 1]: readonly number[], opacity: number): boolean {
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1 - opacity + light * opacity < 0.5
}
