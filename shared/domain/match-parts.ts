import { canonicalJson, type Json } from './canonical-json.ts'

/** How two lists tell whether they speak of one part. */
export type PartIdentity<Part> = {
  /** What is known of both says that it is the same. */
  isSame(one: Part, other: Part): boolean
  /** Nothing that is known of both says that it is another. */
  canBeSame(one: Part, other: Part): boolean
}

export type Unmatched<Part> = { lost: Part[]; gained: Part[] }

/** No machine has so many parts of one sort; a file that says so is not worth the time of comparing it. */
const mostParts = 64

/**
 * The parts of either list that cannot be any of the other's. As many pairs as possible are made, the sure ones first:
 * a part that tells less in one reading is still found in the other. The order of the lists changes nothing.
 */
export function unmatchedParts<Part extends object>(
  before: readonly Part[],
  after: readonly Part[],
  { isSame, canBeSame }: PartIdentity<Part>,
): Unmatched<Part> {
  if (before.length > mostParts || after.length > mostParts) return { lost: [], gained: [] }
  const [olds, news] = [inFixedOrder(before), inFixedOrder(after)]
  const pairs: Pairs = new Map()
  const mayPair = (one: Part, other: Part) => isSame(one, other) || canBeSame(one, other)
  for (const isEdge of [isSame, mayPair])
    for (const place of olds.keys()) extend(place, olds, news, isEdge, pairs, new Set())
  const paired = new Set(pairs.values())
  return {
    lost: olds.filter((_, place) => !paired.has(place)),
    gained: news.filter((_, place) => !pairs.has(place)),
  }
}

/** Place in the newer list → place in the older one. */
type Pairs = Map<number, number>

/** Finds a partner for the older part, moving earlier pairs aside where they have another choice (Kuhn's matching). */
function extend<Part>(
  place: number,
  olds: readonly Part[],
  news: readonly Part[],
  isEdge: (one: Part, other: Part) => boolean,
  pairs: Pairs,
  tried: Set<number>,
): boolean {
  const old = olds[place]
  if (old === undefined || [...pairs.values()].includes(place)) return false
  for (const [at, one] of news.entries()) {
    if (tried.has(at) || !isEdge(old, one)) continue
    tried.add(at)
    const holder = pairs.get(at)
    pairs.set(at, place)
    if (holder === undefined || extend(holder, olds, news, isEdge, pairs, tried)) return true
    pairs.set(at, holder)
  }
  return false
}

function inFixedOrder<Part extends object>(parts: readonly Part[]): Part[] {
  const keyed = parts.map((part) => ({ part, key: canonicalJson(part as unknown as Json) }))
  return keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)).map(({ part }) => part)
}
