import { describe, expect, it } from 'vitest'
import { formatAssetTag } from '../../../../shared/domain/asset-tag.ts'
import { addKey, type Burst, emptyBurst, isScanEnded, isScannerPace, isSilentScan } from './scan-burst.ts'

const tag = formatAssetTag('GC26', 42) ?? ''

function typed(text: string, gapOf: (index: number) => number): Burst {
  let burst = emptyBurst
  let atMs = 1000
  for (const [index, character] of [...text].entries()) {
    burst = addKey(burst, { key: character, code: '', hasShift: false }, atMs)
    atMs += gapOf(index)
  }
  return burst
}

describe('a burst of keys', () => {
  it('is one at 5, 20, 50 and 60 ms a key, and for a tag each is a scan wherever it comes', () => {
    for (const gapMs of [5, 20, 50, 60]) {
      const burst = typed(tag, () => gapMs)
      expect(burst.keys, `${gapMs} ms`).toHaveLength(tag.length)
      expect([true, false].map((isInField) => isScanEnded(burst, burst.lastAtMs + gapMs, isInField))).toEqual([
        true,
        true,
      ])
    }
  })

  it('survives a host that gives every key up to 25 ms late', () => {
    const burst = typed(tag, (index) => 60 + (index % 2 === 0 ? 25 : -25))
    expect(burst.keys).toHaveLength(tag.length)
  })

  it('has a scanner’s pace by most of its gaps: one key held back does not slow it', () => {
    expect(isScannerPace(typed(tag, (index) => (index === 6 ? 110 : 5)))).toBe(true)
    expect(isScannerPace(typed(tag, () => 60))).toBe(false)
  })

  it('in a field is a person’s at a hand’s pace, whatever it writes but a tag; elsewhere nobody types words', () => {
    const serial = typed('PF1ABCDE', () => 60)
    expect(isScanEnded(serial, serial.lastAtMs + 60, true)).toBe(false)
    expect(isScanEnded(serial, serial.lastAtMs + 60, false)).toBe(true)
    const quick = typed('PF1ABCDE', () => 20)
    expect(isScanEnded(quick, quick.lastAtMs + 20, true)).toBe(true)
  })

  it('is not a scan when Enter comes long after', () => {
    const burst = typed(tag, () => 5)
    expect(isScanEnded(burst, burst.lastAtMs + 400, false)).toBe(false)
  })

  it('is a scan without a final key only when it is a whole tag', () => {
    expect(isSilentScan(typed(tag, () => 5))).toBe(true)
    expect(isSilentScan(typed('bonjour', () => 5))).toBe(false)
  })
})
