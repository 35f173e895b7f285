type Replaced<Part> = { pairs: { before: Part; after: Part }[]; missing: Part[]; added: Part[] }

/** An empty list is no witness: nothing looked, or nothing was allowed to. */
export function bothListed(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length > 0 && after.length > 0
}

/**
 * Pairs a part that left with one that came to the same place, by the surest of `places` first; what finds no partner
 * is missing or added.
 */
export function replacedParts<Part>(
  lost: readonly Part[],
  gained: readonly Part[],
  places: readonly ((lost: Part, gained: Part) => boolean)[],
): Replaced<Part> {
  const pairs: Replaced<Part>['pairs'] = []
  const [missing, added] = [[...lost], [...gained]]
  for (const isSamePlace of places) {
    for (const before of [...missing]) {
      const after = added.find((one) => isSamePlace(before, one))
      if (after === undefined) continue
      missing.splice(missing.indexOf(before), 1)
      added.splice(added.indexOf(after), 1)
      pairs.push({ before, after })
    }
  }
  return { pairs, missing, added }
}
