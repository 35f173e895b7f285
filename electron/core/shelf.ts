/** Holds the last few things a person is deciding about. What is pushed off must be made again; nothing is lost. */
export function createShelf<Thing>(size: number) {
  const things = new Map<string, Thing>()
  return {
    put(id: string, thing: Thing): void {
      things.set(id, thing)
      const [oldest] = things.keys()
      if (things.size > size && oldest !== undefined) things.delete(oldest)
    },
    all: (): [string, Thing][] => [...things],
    get: (id: string): Thing | null => things.get(id) ?? null,
    drop: (id: string): boolean => things.delete(id),
  }
}
