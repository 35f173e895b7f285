import type { SheetGrid } from './label-template.ts'

/** Slots are counted from 0, row by row, as a person reads the sheet. */
export function slotCount({ columns, rows }: SheetGrid): number {
  return columns * rows
}

/** Where a slot begins, in millimetres. */
export function slotOrigin(sheet: SheetGrid, slot: number): { x: number; y: number } {
  const column = slot % sheet.columns
  const row = Math.floor(slot / sheet.columns)
  return {
    x: sheet.leftMillimetres + column * sheet.pitchXMillimetres,
    y: sheet.topMillimetres + row * sheet.pitchYMillimetres,
  }
}

/** Slots that still hold a label. */
export function freeSlots(sheet: SheetGrid, used: readonly number[]): number[] {
  const taken = new Set(used)
  return Array.from({ length: slotCount(sheet) }, (_, slot) => slot).filter((slot) => !taken.has(slot))
}

export type Placement = { page: number; slot: number }

/**
 * A place for each label: the free slots of the first page from `first` on, then whole pages. The first page is the one
 * in the drawer that was begun; those after it are new.
 */
export function placeLabels(sheet: SheetGrid, used: readonly number[], first: number, labelCount: number): Placement[] {
  const begun = freeSlots(sheet, used).filter((slot) => slot >= first)
  const perPage = slotCount(sheet)
  return Array.from({ length: labelCount }, (_, index) => {
    const begunSlot = begun[index]
    if (begunSlot !== undefined) return { page: 0, slot: begunSlot }
    const rest = index - begun.length
    return { page: 1 + Math.floor(rest / perPage), slot: rest % perPage }
  }).map((place) => (begun.length === 0 ? { ...place, page: place.page - 1 } : place))
}

/** What is used on the sheet that goes back into the drawer: the last page that was printed on. */
export function usedAfter(used: readonly number[], places: readonly Placement[]): number[] {
  const last = places.reduce((page, place) => Math.max(page, place.page), 0)
  const onLast = places.filter(({ page }) => page === last).map(({ slot }) => slot)
  return [...new Set([...(last === 0 ? used : []), ...onLast])].toSorted((one, other) => one - other)
}
