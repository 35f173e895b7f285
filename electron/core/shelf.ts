type Weights<Thing> = { weightOf: (thing: Thing) => number; most: number }

/**
 * Holds the last few things a person is deciding about, and no more than `most` of their weights together. What is
 * pushed off must be made again; nothing is lost.
 */
export function createShelf<Thing>(size: number, weights?: Weights<Thing>) {
  const things = new Map<string, Thing>()
  const isOver = () => things.size > size || (weights !== undefined && weightOf(things, weights) > weights.most)
  return {
    put(id: string, thing: Thing): void {
      things.set(id, thing)
      while (things.size > 1 && isOver()) {
        const [oldest] = things.keys()
        if (oldest !== undefined) things.delete(oldest)
      }
    },
    all: (): [string, Thing][] => [...things],
    get: (id: string): Thing | null => things.get(id) ?? null,
    drop: (id: string): boolean => things.delete(id),
  }
}

function weightOf<Thing>(things: ReadonlyMap<string, Thing>, { weightOf }: Weights<Thing>): number {
  return [...things.values()].reduce((total, thing) => total + weightOf(thing), 0)
}
