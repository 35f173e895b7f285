export type Chance = {
  /** From 0 to 1, 1 left out. */
  share(): number
  /** A whole number from the first to the last. */
  between(first: number, last: number): number
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  shuffled<Item>(items: readonly Item[]): Item[]
}

/** What looks like chance and is the same for the same seed: the generator known as mulberry32. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  function share(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (first: number, last: number) => first + Math.floor(share() * (last - first + 1))
  return {
    share,
    between,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    shuffled(items) {
      const order = items.map((item) => ({ item, at: share() }))
      return order.toSorted((one, other) => one.at - other.at).map(({ item }) => item)
    },
  }
}
