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
  if (image.width !== width || image.height !== height) return null
  const sample = sampler(image)
  const black = Array.from({ length: width * height }, (_, pixel) => {
    const x = pixel % width
    const y = Math.floor(pixel / width)
    const { channels, palette } = image
    const entry = palette?.[sample(x, y, 0, false)]
    if (entry !== undefined)
      return isDark(
        entry.slice(0, 3).map((value) => value / 255),
        (entry[3] ?? 255) / 255,
      )
    const colours = channels < 3 ? [0, 0, 0] : [0, 1, 2]
    const opacity = channels === 2 || channels === 4 ? sample(x, y, channels - 1, true) : 1
    return isDark(
      colours.map((channel) => sample(x, y, channel, true)),
      opacity,
    )
  })
  return { width, height, black }
}

/** One value of a pixel, as it lies in the file or as a part of the most. Below 8 bits several share a byte. */
function sampler({ width, data, depth, channels }: Decoded) {
  const most = 2 ** depth - 1
  const bytesPerRow = Math.ceil((width * depth) / 8)
  return (x: number, y: number, channel: number, isPart: boolean): number => {
    const packed = () => ((data[y * bytesPerRow + ((x * depth) >> 3)] ?? 0) >> (8 - depth - ((x * depth) & 7))) & most
    const value = depth < 8 ? packed() : (data[(y * width + x) * channels + channel] ?? 0)
    return isPart ? value / most : value
  }
}

/** Laid on white paper, darker than the middle. */
function isDark([red = 1, green = 1, blue = 1]: readonly number[], opacity: number): boolean {
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1 - opacity + light * opacity < 0.5
}
