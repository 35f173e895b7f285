import { decode as decodePng } from 'fast-png'
import jpeg from 'jpeg-js'
import type { LogoProblem, PictureLimits } from '../../../shared/domain/logo.ts'
import { isPng, plainPng } from './plain-png.ts'

/** Red, green and blue of every pixel, as it looks on white paper. */
export type Picture = { width: number; height: number; rgb: Uint8Array }

const largestJpegMemoryMebibytes = 256

/** A PNG or JPEG from outside; its size is known before anything of it is unpacked. */
export function readPicture(bytes: Uint8Array, limits: PictureLimits): Picture | LogoProblem {
  if (bytes.length > limits.bytes) return 'TOO_MANY_BYTES'
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
  if (!isJpeg && !isPng(bytes)) return 'NOT_A_PICTURE'
  try {
    return isJpeg ? readJpeg(bytes, limits) : readPng(bytes, limits)
  } catch {
    // A damaged picture throws whatever its decoder met first.
    return 'DAMAGED'
  }
}

function readPng(bytes: Uint8Array, limits: PictureLimits): Picture | LogoProblem {
  const plain = plainPng(bytes, limits)
  if (typeof plain === 'string') return plain
  const image = decodePng(plain)
  const { width, height } = image
  const colourAt = colours(image)
  const rgb = new Uint8Array(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    rgb.set(colourAt(pixel % width, Math.floor(pixel / width)), pixel * 3)
  }
  return { width, height, rgb }
}

type Decoded = ReturnType<typeof decodePng>
type Colour = [red: number, green: number, blue: number]

function colours(image: Decoded): (x: number, y: number) => Colour {
  const { channels, palette, depth, transparency } = image
  const sample = sampler(image)
  const most = 2 ** depth - 1
  if (palette !== undefined) {
    return (x, y) => {
      const [red = 255, green = 255, blue = 255, opacity = 255] = palette[sample(x, y, 0)] ?? []
      return onWhite([red, green, blue], opacity / 255)
    }
  }
  const places = channels < 3 ? [0, 0, 0] : [0, 1, 2]
  const opacityPlace = channels === 2 || channels === 4 ? channels - 1 : null
  return (x, y) => {
    const raw = places.map((place) => sample(x, y, place))
    const isClear =
      transparency !== undefined && raw.every((value, index) => value === transparency[places[index] ?? 0])
    const opacity = opacityPlace === null ? 1 : sample(x, y, opacityPlace) / most
    const [red = 0, green = 0, blue = 0] = raw.map((value) => (value / most) * 255)
    return onWhite([red, green, blue], isClear ? 0 : opacity)
  }
}

/** One value of a pixel, as it lies in the file. Below 8 bits several share a byte. */
function sampler({ width, data, depth, channels }: Decoded): (x: number, y: number, channel: number) => number {
  if (depth >= 8) return (x, y, channel) => data[(y * width + x) * channels + channel] ?? 0
  const most = 2 ** depth - 1
  const bytesPerRow = Math.ceil((width * depth) / 8)
  return (x, y) => ((data[y * bytesPerRow + ((x * depth) >> 3)] ?? 0) >> (8 - depth - ((x * depth) & 7))) & most
}

function onWhite(colour: Colour, opacity: number): Colour {
  return colour.map((value) => Math.round(255 + (value - 255) * opacity)) as Colour
}

function readJpeg(bytes: Uint8Array, limits: PictureLimits): Picture | LogoProblem {
  const size = jpegSize(bytes)
  if (size === null) return 'DAMAGED'
  const { width, height } = size
  if (width > limits.side || height > limits.side || width * height > limits.pixels) return 'TOO_MANY_PIXELS'
  const maxResolutionInMP = Math.ceil(limits.pixels / 1_000_000)
  const { data } = jpeg.decode(bytes, {
    useTArray: true,
    formatAsRGBA: false,
    tolerantDecoding: false,
    maxResolutionInMP,
    maxMemoryUsageInMB: largestJpegMemoryMebibytes,
  })
  return data.length === width * height * 3 ? { width, height, rgb: data } : 'DAMAGED'
}

/** From the frame's header, the only one of its kinds; `null` when there is none before the pixels. */
function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === 0xda) return null
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}
