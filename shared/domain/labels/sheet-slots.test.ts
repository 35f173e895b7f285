import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SheetGrid } from './label-template.ts'
import { freeSlots, placeLabels, slotCount, usedAfter } from './sheet-slots.ts'

const sheet: SheetGrid = {
  widthMillimetres: 210,
  heightMillimetres: 297,
  columns: 3,
  rows: 2,
  leftMillimetres: 7,
  topMillimetres: 13,
  pitchXMillimetres: 66,
  pitchYMillimetres: 34,
  paper: 'A4',
}

describe('labels on a sheet that was begun', () => {
  it('fill its free slots from the one chosen, then new sheets', () => {
    expect(placeLabels(sheet, [0, 1], 3, 5).map(({ page, slot }) => [page, slot])).toEqual([
      [0, 3],
      [0, 4],
      [0, 5],
      [1, 0],
      [1, 1],
    ])
  })

  it('begin a new sheet when nothing is left, without an empty page', () => {
    expect(placeLabels(sheet, [0, 1, 2, 3, 4, 5], 0, 2)).toEqual([
      { page: 0, slot: 0, isNewSheet: true },
      { page: 0, slot: 1, isNewSheet: true },
    ])
  })

  it('leave in the drawer the last sheet that was printed on', () => {
    expect(usedAfter([0, 1], placeLabels(sheet, [0, 1], 2, 2))).toEqual([0, 1, 2, 3])
    expect(usedAfter([0, 1], placeLabels(sheet, [0, 1], 2, 5))).toEqual([0])
    expect(usedAfter([5], placeLabels(sheet, [5], 5, 1))).toEqual([0])
    expect(usedAfter([0, 1, 2, 3, 4, 5], placeLabels(sheet, [0, 1, 2, 3, 4, 5], 0, 2))).toEqual([0, 1])
  })

  it('never share a slot, nor take one that is peeled', () => {
    const used = fc.uniqueArray(fc.integer({ min: 0, max: 5 }))
    fc.assert(
      fc.property(used, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 40 }), (peeled, first, count) => {
        const places = placeLabels(sheet, peeled, first, count)
        expect(new Set(places.map(({ page, slot }) => `${page} ${slot}`)).size).toBe(count)
        const onBegun = freeSlots(sheet, peeled).some((slot) => slot >= first)
        const taken = onBegun ? places.filter(({ page, slot }) => page === 0 && peeled.includes(slot)) : []
        expect(taken).toEqual([])
        expect(Math.max(...places.map(({ slot }) => slot))).toBeLessThan(slotCount(sheet))
        const pages = new Set(places.map(({ page }) => page))
        expect(pages.size).toBe(Math.max(...pages) + 1)
      }),
    )
  })
})
