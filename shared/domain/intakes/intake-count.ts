/** What an arrival is counted by. */
export type IntakeFigures = {
  /** Typed from the donor's word; `null` when it gave none. */
  announcedCount: number | null
  /** Lines of its lists that were accepted, and what became of them. */
  listedCount: number
  matchedCount: number
  listedRefusedCount: number
  machineCount: number
  /** Of the list or not. */
  refusedCount: number
}

/** What was announced: the donor's figure, else the length of its list. `null` = nothing was. */
export function announcedOf({ announcedCount, listedCount }: Pick<IntakeFigures, 'announcedCount' | 'listedCount'>) {
  return announcedCount ?? (listedCount > 0 ? listedCount : null)
}

export type IntakeGap = { missingCount: number; extraCount: number }

/**
 * What did not come of what was announced, and what came without being. A refused unit came too. With a list both may
 * be: one that nobody announced does not stand for one that is missing. `null` = nothing to compare with.
 */
export function gapOf(figures: IntakeFigures): IntakeGap | null {
  const { announcedCount, listedCount, matchedCount, listedRefusedCount, machineCount, refusedCount } = figures
  const cameCount = machineCount + refusedCount
  if (listedCount > 0) {
    const listedCame = matchedCount + listedRefusedCount
    return { missingCount: listedCount - listedCame, extraCount: cameCount - listedCame }
  }
  if (announcedCount === null) return null
  return {
    missingCount: Math.max(0, announcedCount - cameCount),
    extraCount: Math.max(0, cameCount - announcedCount),
  }
}
