import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, planPieces } from './plan-pieces.ts'

const mebi = 1024 * 1024
const seedHex = '7f'.repeat(32)
const drives = fc.record({
  sectorBytes: fc.constantFrom(512, 4096),
  sectors: fc.integer({ min: 1, max: 40_000_000 }),
  percent: fc.integer({ min: 1, max: 99 }),
})

describe('what a verification reads', () => {
  it('is everything when everything was asked, or the drive is hardly larger than head and tail', () => {
    const whole = [{ fromByte: 0, toByte: 100 * mebi }]
    expect(planPieces({ kind: 'full' }, 100 * mebi, 512)).toEqual(whole)
    expect(planPieces({ kind: 'stratified', percent: 10, seedHex }, 100 * mebi, 512)).toEqual(whole)
  })

  it('is head, tail and at least the share of the rest, in ascending whole sectors that never overlap', () => {
    fc.assert(
      fc.property(drives, ({ sectorBytes, sectors, percent }) => {
        const sizeBytes = sectors * sectorBytes
        const pieces = planPieces({ kind: 'stratified', percent, seedHex }, sizeBytes, sectorBytes)
        expect(pieces[0]?.fromByte).toBe(0)
        expect(pieces.at(-1)?.toByte).toBe(sizeBytes)
        expect(bytesOf(pieces) * 100).toBeGreaterThanOrEqual(sizeBytes * percent)
        for (const [index, { fromByte, toByte }] of pieces.entries()) {
          expect(toByte).toBeGreaterThan(fromByte)
          expect([fromByte % sectorBytes, toByte % sectorBytes]).toEqual([0, 0])
          expect(fromByte).toBeGreaterThanOrEqual(pieces[index - 1]?.toByte ?? 0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is drawn from the seed: the same for the same, another for another', () => {
    const planned = (seed: string) => planPieces({ kind: 'stratified', percent: 10, seedHex: seed }, 2048 * mebi, 512)
    expect(planned(seedHex)).toEqual(planned(seedHex))
    expect(planned('7e'.repeat(32))).not.toEqual(planned(seedHex))
  })

  it('leaves no stretch of the drive longer than two strata unread', () => {
    const pieces = planPieces({ kind: 'stratified', percent: 10, seedHex }, 500_107_862_016, 512)
    const gaps = pieces.map(({ fromByte }, index) => fromByte - (pieces[index - 1]?.toByte ?? 0))
    expect(Math.max(...gaps)).toBeLessThanOrEqual(80 * mebi)
  })
})
