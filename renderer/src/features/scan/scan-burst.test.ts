import { describe, expect, it } from 'vitest'
import { formatAssetTag } from '../../../../shared/domain/asset-tag.ts'
import { addKey, type Burst, emptyBurst, isScanEnded, isSilentScan } from './scan-burst.ts'

const tag = formatAssetTag('GC26', 42) ?? ''

function typed(text: string, gapMs: number): Burst {
  let burst = emptyBurst
  let atMs = 1000
  for (const character of text) {
    burst = addKey(burst, { key: character, code: '', hasShift: false }, atMs)
    atMs += gapMs
  }
  return burst
}

describe('a burst of keys', () => {
  it('is a scan at 5, 20 and 50 ms a key', () => {
    for (const gapMs of [5, 20, 50]) {
      const burst = typed(tag, gapMs)
      expect(isScanEnded(burst, burst.lastAtMs + gapMs), `${gapMs} ms`).toBe(true)
    }
  })

  it('survives one key that a busy host held back', () => {
    let burst = typed(tag.slice(0, 6), 5)
    burst = addKey(burst, { key: tag[6] ?? '', code: '', hasShift: false }, burst.lastAtMs + 90)
    expect(burst.keys).toHaveLength(7)
  })

  it('is a person typing at 60 ms a key', () => {
    const burst = typed(tag, 60)
    expect(burst.keys).toHaveLength(1)
    expect(isScanEnded(burst, burst.lastAtMs + 60)).toBe(false)
  })

  it('is not a scan when Enter comes long after', () => {
    const burst = typed(tag, 5)
    expect(isScanEnded(burst, burst.lastAtMs + 400)).toBe(false)
  })

  it('is a scan without a final key only when it is a whole tag', () => {
    expect(isSilentScan(typed(tag, 5))).toBe(true)
    expect(isSilentScan(typed('bonjour', 5))).toBe(false)
  })
})
