/**
 * What one more machine is worth to an association, so that a sum of worths orders shares leximin: any gain at a lower
 * fill ratio outweighs every gain at higher ones together. Whole numbers without bounds, so nothing is rounded.
 */
export type UnitWorth = {
  /** Of the unit that takes the association from `taken` to `taken + 1`. */
  of: (association: number, taken: number) => bigint
  /** More than all units of all associations together. */
  beyondAll: bigint
}

type Share = { asked: number; priority: number }

export function unitWorth(shares: readonly Share[]): UnitWorth {
  const ranks = ranksOf(shares.map(({ asked }) => asked))
  const units = shares.reduce((total, { asked }) => total + asked + 1, 0)
  const bitsPerRank = BigInt(bitsFor(shares.length + 1))
  // Among shares that are as fair, priority 1 goes first: the lowest bits are its own.
  const priorityBits = BigInt(bitsFor(units * 3))
  const depth = BigInt(ranks.size + 1)
  const worthOfRank = (rank: number) => 1n << (bitsPerRank * (depth - BigInt(rank)))
  const known = shares.map(() => new Map<number, bigint>())
  const compute = ({ asked, priority }: Share, taken: number): bigint => {
    const [now, next] = [rankOf(ranks, taken, asked), rankOf(ranks, taken + 1, asked)]
    const gain = worthOfRank(now) - (next > ranks.size ? 0n : worthOfRank(next))
    return (gain << priorityBits) + BigInt(3 - priority)
  }
  return {
    of: (association, taken) => {
      const [share, kept] = [shares[association], known[association]]
      if (share === undefined || kept === undefined) return 0n
      const worth = kept.get(taken) ?? compute(share, taken)
      kept.set(taken, worth)
      return worth
    },
    beyondAll: 1n << (bitsPerRank * (depth + 2n) + priorityBits + BigInt(bitsFor(units))),
  }
}

/** Every ratio that some association can have, from 0, in order. Compared as fractions: 1/3 and 2/6 are one. */
function ranksOf(asked: readonly number[]): Map<string, number> {
  const ratios = new Map<string, number>()
  for (const size of new Set(asked)) {
    for (let taken = 0; taken <= size; taken += 1) ratios.set(reduced(taken, size), taken / size)
  }
  const sorted = [...ratios].toSorted(([, one], [, other]) => one - other)
  return new Map(sorted.map(([key], place) => [key, place]))
}

/** Above what was asked, where only people put it, a share counts as full. */
function rankOf(ranks: ReadonlyMap<string, number>, taken: number, asked: number): number {
  return taken > asked ? ranks.size + 1 : (ranks.get(reduced(taken, asked)) ?? ranks.size + 1)
}

function reduced(numerator: number, denominator: number): string {
  const divisor = greatestDivisor(numerator, denominator)
  return `${numerator / divisor}/${denominator / divisor}`
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other)
}

function bitsFor(count: number): number {
  return Math.ceil(Math.log2(count + 1)) + 1
}
