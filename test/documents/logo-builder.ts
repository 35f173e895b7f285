import { encode } from 'fast-png'
import type { IssuerLogo } from '../../electron/core/logo/logo.repository.ts'
import { printedLogo } from '../../electron/core/logo/printed-logo.ts'

/** A file as a workshop has one: a disc and bars in two colours on nothing. */
export function aLogoFile(width = 720, height = 240): Uint8Array {
  const data = new Uint8Array(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const x = pixel % width
    const y = Math.floor(pixel / width)
    const isDisc = Math.hypot(x - height / 2, y - height / 2) < height * 0.45
    const isBar = x > height * 1.2 && Math.floor((y / height) * 5) % 2 === 1
    if (isDisc) data.set([0, 101, 110, 255], pixel * 4)
    else if (isBar) data.set([180, 80, 20, 255], pixel * 4)
  }
  return encode({ width, height, data, channels: 4, depth: 8 })
}

/** As a paper is given it. */
export function aLogo(width?: number, height?: number): IssuerLogo {
  const printed = printedLogo(aLogoFile(width, height))
  if (typeof printed === 'string') throw new Error(printed)
  return { sha256: 'ab'.repeat(32), ...printed }
}
