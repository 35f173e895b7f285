import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWatermark } from './watermark.ts'

const ranges = fc
  .record({
    fromByte: fc.nat(5000),
    bytes: fc.integer({ min: 1, max: 5000 }),
    chunkBytes: fc.integer({ min: 1, max: 700 }),
  })
  .map(({ fromByte, bytes, chunkBytes }) => ({ range: { fromByte, toByte: fromByte + bytes }, chunkBytes }))

describe('the watermark of a pass', () => {
  it('hands out every byte once, in chunks that never cross the grid', () => {
    fc.assert(
      fc.property(ranges, ({ range, chunkBytes }) => {
        const watermark = createWatermark(range, chunkBytes)
        let at = range.fromByte
        for (let chunk = watermark.take(); chunk !== null; chunk = watermark.take()) {
          expect(chunk.offset).toBe(at)
          expect(Math.floor(at / chunkBytes)).toBe(Math.floor((at + chunk.bytes - 1) / chunkBytes))
          at += chunk.bytes
        }
        expect(at).toBe(range.toByte)
      }),
    )
  })

  it('never stands above a chunk that has not come back, whatever the order of their return', () => {
    fc.assert(
      fc.property(ranges, fc.infiniteStream(fc.boolean()), ({ range, chunkBytes }, coin) => {
        const watermark = createWatermark(range, chunkBytes)
        const out: { offset: number; bytes: number }[] = []
        for (let chunk = watermark.take(); chunk !== null; chunk = watermark.take()) {
          out.push(chunk)
          if (coin.next().value) watermark.finish(out.splice(out.length >> 1, 1)[0]?.offset ?? -1)
          expect(watermark.level()).toBe(Math.min(chunk.offset + chunk.bytes, ...out.map(({ offset }) => offset)))
        }
        for (const { offset } of out) watermark.finish(offset)
        expect(watermark.level()).toBe(range.toByte)
      }),
    )
  })
})
