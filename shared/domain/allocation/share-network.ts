import type { AllocationClasses } from './classes.ts'

/** How a node was reached: from another node by a line or straight, or by a turn inside a province. */
type Step = { from: number; line: number | null; isTurn: boolean }
export type ShareNetwork = ReturnType<typeof createShareNetwork>

/**
 * Class → group → line → association, with what each carries. Ways inside cost nothing; only what associations gain and
 * let go has a worth, which the caller puts on the labels.
 */
export function createShareNetwork({ classes, groups, fits, lines, associations }: AllocationClasses) {
  const [groupsAt, associationsAt] = [classes.length, classes.length + groups.length]
  const size = associationsAt + associations.length
  const supply = classes.map(({ machines }) => machines.length)
  const carried = classes.map(() => new Int32Array(groups.length))
  const given = new Int32Array(lines.length)
  const classesFor = groups.map((_, group) => [...fits.keys()].filter((one) => fits[one]?.includes(group)))
  const linesOfGroup = indexBy(lines, groups.length, ({ group }) => group)
  const linesOf = indexBy(lines, associations.length, ({ association }) => association)
  let labels: (bigint | null)[] = []
  let steps: (Step | null)[] = []
  let waiting: number[] = []

  function reach(node: number, label: bigint, step: Step | null): boolean {
    const known = labels[node] ?? null
    if (known !== null && known <= label) return false
    labels[node] = label
    steps[node] = step
    waiting.push(node)
    return true
  }

  function spreadFrom(node: number, label: bigint): void {
    const straight = { from: node, line: null, isTurn: false }
    if (node < groupsAt) for (const group of fits[node] ?? []) reach(groupsAt + group, label, straight)
    else if (node < associationsAt) {
      const group = node - groupsAt
      for (const line of linesOfGroup[group] ?? []) {
        const { capacity, association } = lines[line] as (typeof lines)[number]
        if ((given[line] ?? 0) < capacity) reach(associationsAt + association, label, { ...straight, line })
      }
      for (const one of classesFor[group] ?? []) if ((carried[one]?.[group] ?? 0) > 0) reach(one, label, straight)
    } else {
      for (const line of linesOf[node - associationsAt] ?? []) {
        if ((given[line] ?? 0) > 0) reach(groupsAt + (lines[line]?.group ?? 0), label, { ...straight, line })
      }
    }
  }

  function spread(): void {
    for (let at = 0; at < waiting.length; at += 1) {
      const node = waiting[at] ?? 0
      spreadFrom(node, labels[node] ?? 0n)
    }
    waiting = []
  }

  /** Moves one unit along the step into `node`, forward or by taking back what flowed the other way. */
  function moveUnit(node: number, { from, line }: Step): void {
    if (line !== null) given[line] = (given[line] ?? 0) + (node >= associationsAt ? 1 : -1)
    else if (from < groupsAt) add(from, node - groupsAt, 1)
    else add(node, from - groupsAt, -1)
  }

  function add(one: number, group: number, change: number): void {
    const row = carried[one]
    if (row !== undefined) row[group] = (row[group] ?? 0) + change
  }

  return {
    spread,
    /** Labels everything that a free machine reaches. */
    start(): void {
      labels = new Array(size).fill(null)
      steps = new Array(size).fill(null)
      for (const [one, free] of supply.entries()) if (free > 0) reach(one, 0n, null)
      spread()
    },
    labelOf: (association: number): bigint | null => labels[associationsAt + association] ?? null,
    /** Whether the association has a machine that the solver may take back. */
    holds: (association: number): boolean => (linesOf[association] ?? []).some((line) => (given[line] ?? 0) > 0),
    /** One association gains, another of the province lets go: true when that makes a better way. */
    turn(gains: number, letsGo: number, label: bigint): boolean {
      if (gains === letsGo) return false
      return reach(associationsAt + letsGo, label, { from: associationsAt + gains, line: null, isTurn: true })
    },
    /** Sends one machine along the way that ends here; answers who gains and who lets go. */
    give(association: number): { association: number; change: number }[] {
      const changes = [{ association, change: 1 }]
      let node = associationsAt + association
      for (let step = steps[node] ?? null; step !== null; step = steps[node] ?? null) {
        if (step.isTurn) {
          changes.push({ association: node - associationsAt, change: -1 })
          changes.push({ association: step.from - associationsAt, change: 1 })
        } else moveUnit(node, step)
        node = step.from
      }
      supply[node] = (supply[node] ?? 0) - 1
      return changes
    },
  }
}

function indexBy<Thing>(things: readonly Thing[], size: number, of: (thing: Thing) => number): number[][] {
  const places: number[][] = Array.from({ length: size }, () => [])
  for (const [place, thing] of things.entries()) places[of(thing)]?.push(place)
  return places
}
