import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DisplayRun,
  displayPatterns,
  displayVerdict,
  distinctSpots,
  isAtNative,
  isSameSpot,
  mayChangePattern,
} from './display-verdict.ts'

const aRun = (overrides: Partial<DisplayRun> = {}): DisplayRun => ({
  seen: new Set(displayPatterns),
  defects: [],
  remarks: new Set(),
  shown: { width: 1920, height: 1080 },
  pixelRatio: 1,
  native: null,
  ...overrides,
})

describe('displayVerdict', () => {
  it('passes a screen that was seen in every picture and showed nothing', () => {
    expect(displayVerdict(aRun())).toMatchObject({ state: 'pass', faults: [], detail: null })
  })

  it('tells nothing of a screen that was not seen whole', () => {
    expect(displayVerdict(aRun({ seen: new Set(['white']) })).state).toBe('undecided')
  })

  it('counts a spot once, on whatever picture it was clicked', () => {
    const verdict = displayVerdict(
      aRun({
        defects: [
          { pattern: 'red', x: 100, y: 100 },
          { pattern: 'white', x: 104, y: 98 },
          { pattern: 'black', x: 900, y: 400 },
        ],
      }),
    )
    expect(verdict).toMatchObject({ state: 'fail', faults: ['SCREEN_DEFECTS'], detail: 'red 100,100 · black 900,400' })
    expect(verdict.measures[0]).toEqual({ name: 'defects', value: 2, unit: null })
  })

  it('keeps what is said of the whole screen', () => {
    expect(displayVerdict(aRun({ remarks: new Set(['SCREEN_UNEVEN']) })).faults).toEqual(['SCREEN_UNEVEN'])
  })

  it('notes a screen that does not run at its own size', () => {
    const native = { width: 2560, height: 1440 }
    expect(displayVerdict(aRun({ native }))).toMatchObject({ state: 'pass', detail: 'EDID 2560×1440' })
    expect(isAtNative({ shown: { width: 1080, height: 1920 }, native: { width: 1920, height: 1080 } })).toBe(true)
    expect(isAtNative({ shown: native, native: null })).toBeNull()
  })
})

describe('distinctSpots', () => {
  const spot = fc.record({ pattern: fc.constantFrom(...displayPatterns), x: fc.nat(1920), y: fc.nat(1080) })

  it('keeps no two at the same place and loses none', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 12 }), (defects) => {
        const kept = distinctSpots(defects)
        expect(kept.flatMap((one, index) => kept.slice(index + 1).filter((other) => isSameSpot(one, other)))).toEqual(
          [],
        )
        expect(defects.every((one) => kept.some((other) => isSameSpot(one, other)))).toBe(true)
      }),
    )
  })
})

describe('mayChangePattern', () => {
  it('never lets the screen flash', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 100 }), (waits) => {
        let nowMs = 0
        let lastMs: number | null = null
        const changesMs: number[] = []
        for (const wait of waits) {
          nowMs += wait
          if (!mayChangePattern(lastMs, nowMs)) continue
          lastMs = nowMs
          changesMs.push(nowMs)
        }
        const inOneSecond = changesMs.map((at) => changesMs.filter((other) => other >= at && other < at + 1000).length)
        expect(Math.max(...inOneSecond)).toBeLessThanOrEqual(3)
      }),
    )
  })
})
