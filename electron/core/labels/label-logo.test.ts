import { encode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { readLogo } from './label-logo.ts'

const pixels = [0, 255, 255, 0]

describe('a logo', () => {
  it('is read from grey, colour, see-through and one-bit pictures alike', () => {
    const grey = encode({ width: 2, height: 2, data: Uint8Array.from(pixels), channels: 1, depth: 8 })
    const colours = Uint8Array.from(pixels.flatMap((value) => [value, value, value]))
    const colour = encode({ width: 2, height: 2, data: colours, channels: 3, depth: 8 })
    const clear = Uint8Array.from(pixels.flatMap((value) => [0, 0, 0, 255 - value]))
    const seeThrough = encode({ width: 2, height: 2, data: clear, channels: 4, depth: 8 })
    const oneBit = encode({
      width: 2,
      height: 2,
      data: Uint8Array.from([0b01000000, 0b10000000]),
      channels: 1,
      depth: 1,
    })
    for (const file of [grey, colour, seeThrough, oneBit]) {
      expect(readLogo(file)).toEqual({ width: 2, height: 2, black: [true, false, false, true] })
    }
  })

  it('is refused when it is larger than any label, damaged or no picture', () => {
    const wide = encode({ width: 1201, height: 1, data: new Uint8Array(1201), channels: 1, depth: 8 })
    const fine = encode({ width: 2, height: 2, data: Uint8Array.from(pixels), channels: 1, depth: 8 })
    const bomb = Uint8Array.from(fine)
    new DataView(bomb.buffer).setUint32(16, 0xffffffff)
    for (const file of [wide, bomb, fine.slice(0, 50), new Uint8Array(100), new Uint8Array(600_000)]) {
      expect(readLogo(file)).toBeNull()
    }
  })
})
