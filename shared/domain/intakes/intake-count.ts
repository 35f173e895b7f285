/** What an arrival is counted by. */
export type IntakeFigures = {
  /** Typed from the donor's word; `null` when it gave none. */
  announcedCount: number | null
  /** Lines of its lists that were accepted. */
  listedCount: number
  machineCount: number
  refusedCount: number
}

/** What was announced: the donor's figure, else the length of its list. `null` = nothing was. */
export function announcedOf({ announcedCount, listedCount }: IntakeFigures): number | null {
  return announcedCount ?? (listedCount > 0 ? listedCount : null)
}

/** More than announced: positive. A refused unit came too. `null` = nothing to compare with. */
export function gapOf(figures: IntakeFigures): number | null {
  const announced = announcedOf(figures)
  return announced === null ? null : figures.machineCount + figures.refusedCount - announced
}
