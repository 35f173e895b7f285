import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  gestureOf,
  gesturesOfWheel,
  isPointerDone,
  neededGestures,
  type PointerGesture,
  pointerGestures,
  pointerVerdict,
  zoneAt,
} from './pointer-verdict.ts'

const allZones = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8])
const faults = (zones: Iterable<number>, gestures: Iterable<PointerGesture>) =>
  pointerVerdict({ zones: new Set(zones), gestures: new Set(gestures), seconds: 12 }).faults

describe('pointerVerdict', () => {
  it('passes without what not every touchpad has', () => {
    expect(faults(allZones, neededGestures)).toEqual([])
    expect(neededGestures).not.toContain('middle')
  })

  it('tells a dead pointer from dead buttons and dead zones', () => {
    expect(faults([], [])).toEqual(['POINTER_DEAD'])
    expect(
      faults(
        allZones,
        neededGestures.filter((one) => one !== 'right'),
      ),
    ).toEqual(['BUTTONS_DEAD'])
    expect(faults([0, 1, 2], neededGestures)).toEqual(['POINTER_ZONES_DEAD'])
    expect(
      faults(
        allZones,
        neededGestures.filter((one) => one !== 'scrollUp'),
      ),
    ).toEqual(['POINTER_ZONES_DEAD'])
  })

  it('passes exactly what is done, and one zone more never makes it worse', () => {
    const zones = fc.uniqueArray(fc.nat(8))
    const gestures = fc.shuffledSubarray([...pointerGestures])
    fc.assert(
      fc.property(zones, gestures, (seen, done) => {
        const run = { zones: new Set(seen), gestures: new Set(done), seconds: 1 }
        expect(pointerVerdict(run).state === 'pass').toBe(isPointerDone(run))
        const isFaulty = (extra: number[]) => faults([...seen, ...extra], done).length > 0
        if (!isFaulty([])) expect(isFaulty([4])).toBe(false)
      }),
    )
  })
})

describe('what the hand does', () => {
  it('falls into one of nine zones, or outside', () => {
    expect([zoneAt(0, 0), zoneAt(0.5, 0.5), zoneAt(0.99, 0.99), zoneAt(1, 0.5), zoneAt(-0.1, 0)]).toEqual([
      0,
      4,
      8,
      null,
      null,
    ])
    const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    fc.assert(fc.property(share, share, (x, y) => allZones.has(zoneAt(x, y) ?? -1)))
  })

  it('is named by the button and the way of the wheel', () => {
    expect([0, 1, 2, 3].map(gestureOf)).toEqual(['left', 'middle', 'right', null])
    expect(gesturesOfWheel(0, -100)).toEqual(['scrollUp'])
    expect(gesturesOfWheel(3, 100)).toEqual(['scrollDown', 'scrollRight'])
    expect(gesturesOfWheel(0, 0)).toEqual([])
  })
})
