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

/** `isNewSheet`: not the one that was begun. */
export type Placement = { page: number; slot: number; isNewSheet: boolean }

/**
 * A place for each label: the free slots from `first` on of the sheet that was begun, then whole new sheets. A begun
 * sheet without any such slot is left in the drawer.
 */
export function placeLabels(sheet: SheetGrid, used: readonly number[], first: number, labelCount: number): Placement[] {
  const begun = freeSlots(sheet, used).filter((slot) => slot >= first)
  const begunPages = begun.length === 0 ? 0 : 1
  const perPage = slotCount(sheet)
  return Array.from({ length: labelCount }, (_, index) => {
    const begunSlot = begun[index]
    if (begunSlot !== undefined) return { page: 0, slot: begunSlot, isNewSheet: used.length === 0 }
    const rest = index - begun.length
    return { page: begunPages + Math.floor(rest / perPage), slot: rest % perPage, isNewSheet: true }
  })
}

/** What is used on the sheet that goes back into the drawer: the last one that was printed on. */
export function usedAfter(used: readonly number[], places: readonly Placement[]): number[] {
  const last = places.at(-1)
  if (last === undefined) return [...used]
  const onLast = places.filter(({ page }) => page === last.page).map(({ slot }) => slot)
  return [...new Set([...(last.isNewSheet ? [] : used), ...onLast])].toSorted((one, other) => one - other)
}
