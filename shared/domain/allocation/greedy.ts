import { type AllocationClasses, type Association, type OpenLine, sumOf } from './classes.ts'

/** What "serve the least served, with the plainest machine that still fits" gives each association; kept to compare. */
export function greedyShares({ classes, fits, lines, associations }: AllocationClasses): number[] {
  const totals = associations.map(({ taken }) => taken)
  const supply = classes.map(({ machines }) => machines.length)
  const room = lines.map(({ capacity }) => capacity)
  const plainFirst = [...classes.keys()].toSorted(
    (one, other) => plainness(classes, one) - plainness(classes, other) || one - other,
  )
  const priorityOf = (line: number) => lines[line]?.line.priority ?? 0
  const byPriority = [...lines.keys()].toSorted((one, other) => priorityOf(one) - priorityOf(other) || one - other)
  const linesOf = Map.groupBy(byPriority, (line) => lines[line]?.association ?? -1)
  const open = new Set(associations.keys())
  while (open.size > 0) {
    const next = leastServed(associations, totals, open)
    const taken = takeOne(linesOf.get(next) ?? [], { lines, fits, room, supply, plainFirst })
    if (taken) totals[next] = (totals[next] ?? 0) + 1
    else open.delete(next)
  }
  return totals
}

type Stock = { lines: readonly OpenLine[]; fits: number[][]; room: number[]; supply: number[]; plainFirst: number[] }

function takeOne(own: readonly number[], { lines, fits, room, supply, plainFirst }: Stock): boolean {
  for (const line of own) {
    if ((room[line] ?? 0) === 0) continue
    const group = lines[line]?.group ?? -1
    const found = plainFirst.find((one) => (supply[one] ?? 0) > 0 && fits[one]?.includes(group))
    if (found === undefined) continue
    supply[found] = (supply[found] ?? 0) - 1
    room[line] = (room[line] ?? 0) - 1
    return true
  }
  return false
}

function leastServed(
  associations: readonly Association[],
  totals: readonly number[],
  open: ReadonlySet<number>,
): number {
  const ratio = (place: number) => (totals[place] ?? 0) / (associations[place]?.asked ?? 1)
  const priority = (place: number) => associations[place]?.priority ?? 0
  let least = -1
  for (const place of open) {
    const isLess = least < 0 || ratio(place) < ratio(least)
    if (isLess || (ratio(place) === ratio(least) && priority(place) < priority(least))) least = place
  }
  return least
}

function plainness(classes: AllocationClasses['classes'], place: number): number {
  const like = classes[place]?.like
  const sizes = [like?.memoryBytes ?? 0, like?.storageBytes ?? 0].map((bytes) => bytes / 2 ** 30)
  return sumOf(sizes, (size) => size) + (like?.canRunWindows ? 1e6 : 0)
}
