import { encode } from 'fast-png'
import { type LogoProblem, logoLimits } from '../../../shared/domain/logo.ts'
import { type Bounds, fitPicture } from './fit-picture.ts'
import { readPicture } from './read-picture.ts'

/** 300 points an inch in the largest place that a paper has for it: a photograph must not swell every certificate. */
const largest: Bounds = { width: 480, height: 200 }

export type PrintedLogo = { png: Uint8Array; widthPixels: number; heightPixels: number }

/**
 * What papers print of a picture from outside, made anew from its pixels: three colours of eight bits, nothing
 * transparent, no profile and no text, as PDF/A wants it.
 */
export function printedLogo(bytes: Uint8Array): PrintedLogo | LogoProblem {
  const read = readPicture(bytes, logoLimits)
  if (typeof read === 'string') return read
  const { width, height, rgb } = fitPicture(read, largest)
  const png = encode({ width, height, data: rgb, depth: 8, channels: 3 }, { zlib: { level: 9 } })
  return { png, widthPixels: width, heightPixels: height }
}
