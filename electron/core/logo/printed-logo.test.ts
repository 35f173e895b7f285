import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { decode, encode } from 'fast-png'
import jpeg from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { logoLimits } from '../../../shared/domain/logo.ts'
import { printedLogo } from './printed-logo.ts'

const grey = (width: number, height: number, at = 9) =>
  encode({ width, height, data: new Uint8Array(width * height).fill(at), channels: 1, depth: 8 })
const clear = (colour: number[], opacity: number) =>
  encode({ width: 1, height: 1, data: Uint8Array.from([...colour, opacity]), channels: 4, depth: 8 })

function pixelsOf(file: Uint8Array): number[] {
  const printed = printedLogo(file)
  if (typeof printed === 'string') throw new Error(printed)
  return [...decode(printed.png).data]
}

describe('a logo for papers', () => {
  it('has three colours of eight bits and nothing see-through, whatever it came as', () => {
    const printed = printedLogo(clear([200, 0, 0], 128))
    if (typeof printed === 'string') return expect.unreachable()
    expect(decode(printed.png)).toMatchObject({ width: 1, height: 1, channels: 3, depth: 8, text: {} })
    expect(pixelsOf(clear([200, 0, 0], 128))).toEqual([227, 127, 127])
    expect(pixelsOf(clear([0, 0, 0], 0))).toEqual([255, 255, 255])
  })

  it('is read from a JPEG too', () => {
    const data = new Uint8Array(16 * 16 * 4).fill(120)
    const values = pixelsOf(jpeg.encode({ width: 16, height: 16, data }, 95).data)
    for (const value of values) expect(Math.abs(value - 120)).toBeLessThan(4)
  })

  it('keeps its proportions in the largest place that a paper has', () => {
    expect(printedLogo(grey(4000, 500))).toMatchObject({ widthPixels: 480, heightPixels: 60 })
    expect(printedLogo(grey(300, 1000))).toMatchObject({ widthPixels: 60, heightPixels: 200 })
    expect(printedLogo(grey(40, 30))).toMatchObject({ widthPixels: 40, heightPixels: 30 })
    expect(printedLogo(grey(6000, 1))).toMatchObject({ widthPixels: 480, heightPixels: 1 })
  })

  it('is the mean of what it was: a fine grid becomes grey, not stripes', () => {
    const data = Uint8Array.from({ length: 960 * 2 }, (_, index) => (index % 2 === 0 ? 0 : 254))
    const file = encode({ width: 960, height: 2, data, channels: 1, depth: 8 })
    expect(new Set(pixelsOf(file))).toEqual(new Set([127]))
  })
})

describe('a hostile picture', () => {
  it('is refused for what it says of itself before anything is unpacked', () => {
    expect(printedLogo(grey(6001, 1))).toBe('TOO_MANY_PIXELS')
    expect(printedLogo(grey(4000, 3001))).toBe('TOO_MANY_PIXELS')
    expect(printedLogo(jpegOfSize(65_535, 65_535))).toBe('TOO_MANY_PIXELS')
    expect(printedLogo(new Uint8Array(logoLimits.bytes + 1))).toBe('TOO_MANY_BYTES')
    expect(printedLogo(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('NOT_A_PICTURE')
    expect(printedLogo(new Uint8Array())).toBe('NOT_A_PICTURE')
  })

  it('is refused when its pixels swell beyond its size, and never unpacks what hangs beside them', () => {
    const swelling = deflateSync(new Uint8Array(40_000_000))
    expect(printedLogo(withChunk(grey(2, 2), 'IDAT', swelling))).toBe('DAMAGED')
    const profile = Buffer.concat([Buffer.from([0x61, 0, 0]), swelling])
    expect(printedLogo(withChunk(grey(2, 2), 'iCCP', profile))).toMatchObject({ widthPixels: 2 })
  })

  it('never throws, whatever byte was changed and wherever it breaks off', () => {
    const colours = Uint8Array.from({ length: 30 * 20 * 4 }, (_, index) => (index * 37) % 256)
    const files = [grey(30, 20), jpeg.encode({ width: 30, height: 20, data: colours }, 80).data]
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), fc.nat(255), fc.boolean(), (file, place, value, isCut) => {
        const changed = Uint8Array.from(file)
        changed[place % file.length] = value
        const answer = printedLogo(isCut ? changed.slice(0, place % file.length) : changed)
        expect(typeof answer === 'string' || answer.png.length > 0).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

/** In front of all others, with a right checksum. */
function withChunk(png: Uint8Array, type: string, data: Uint8Array): Uint8Array {
  const afterHeader = 33
  const chunk = Buffer.alloc(12 + data.length)
  chunk.writeUInt32BE(data.length)
  chunk.write(type, 4, 'latin1')
  chunk.set(data, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4)
  return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)])
}

function jpegOfSize(width: number, height: number): Uint8Array {
  const file = Uint8Array.from(jpeg.encode({ width: 8, height: 8, data: new Uint8Array(256) }, 50).data)
  const at = file.findIndex((byte, index) => byte === 0xff && file[index + 1] === 0xc0)
  new DataView(file.buffer).setUint16(at + 5, height)
  new DataView(file.buffer).setUint16(at + 7, width)
  return file
}
