import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planMarkers } from './marker-plan.ts'

describe('where markers go', () => {
  it('puts sixteen of 1 MiB on a drive, on its first and last bytes too', () => {
    const { offsets, bytesEach } = planMarkers(500_107_862_016, 512)
    expect({ count: offsets.length, bytesEach }).toEqual({ count: 16, bytesEach: 1024 * 1024 })
    expect([offsets[0], Number(offsets.at(-1)) + bytesEach]).toEqual([0, 500_107_862_016])
  })

  it('stays inside any drive, on whole sectors, without two overlapping', () => {
    fc.assert(
      fc.property(fc.constantFrom(512, 4096), fc.integer({ min: 1, max: 5_000_000 }), (sectorBytes, sectors) => {
        const sizeBytes = sectors * sectorBytes
        const { offsets, bytesEach } = planMarkers(sizeBytes, sectorBytes)
        for (const [index, offset] of offsets.entries()) {
          expect(offset % sectorBytes).toBe(0)
          expect(offset).toBeGreaterThanOrEqual(index === 0 ? 0 : Number(offsets[index - 1]) + bytesEach)
          expect(offset + bytesEach).toBeLessThanOrEqual(sizeBytes)
        }
        expect(offsets.length === 0).toBe(sizeBytes < 4096)
      }),
    )
  })
})
