import type { PictureLimits } from '../../../shared/domain/logo.ts'
import { type Picture, readPicture } from '../logo/read-picture.ts'

/** The workshop's mark in black and white: a thermal head knows nothing between. `true` = black. */
export type Logo = { width: number; height: number; black: readonly boolean[] }

export const largestLogoBytes = 512 * 1024
/** As many dots as a label's foot has at 600 per inch. */
const largestSide = 1200
const limits: PictureLimits = { bytes: largestLogoBytes, side: largestSide, pixels: largestSide ** 2 }

/** `null` for what is no picture, or one that is too large. */
export function readLogo(bytes: Uint8Array): Logo | null {
  const picture = readPicture(bytes, limits)
  return typeof picture === 'string' ? null : blackOf(picture)
}

/** Darker than the middle. */
function blackOf({ width, height, rgb }: Picture): Logo {
  const black = Array.from({ length: width * height }, (_, pixel) => {
    const [red = 255, green = 255, blue = 255] = rgb.subarray(pixel * 3, pixel * 3 + 3)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 127.5
  })
  return { width, height, black }
}
