import { createCheapestFlow } from './cheapest-flow.ts'
import { type AllocationClasses, compareText, type MachineClass, sumOf } from './classes.ts'
import { lineCost, placingCost } from './placing-cost.ts'
import type { OfferedMachine, Placement } from './problem.ts'

/** How many machines of each class go to each group, and how many each line gets. */
type ClassPlan = { toGroup: number[][]; toLine: number[] }

/** Which machine goes where, at the least cost by the soft rules, each association keeping its fair total. */
export function placeMachines(
  question: AllocationClasses,
  totals: readonly number[],
  standing: readonly Placement[],
): Placement[] {
  const plan = cheapestPlan(question, totals)
  const kept = keepStanding(question, plan, standing)
  const free = freeMachines(question, plan, kept)
  return [...kept, ...placeTheRest(question, plan, free)]
}

function cheapestPlan({ classes, groups, fits, lines, associations }: AllocationClasses, totals: readonly number[]) {
  const [groupsAt, linesAt] = [classes.length, classes.length + groups.length]
  const associationsAt = linesAt + lines.length
  const source = associationsAt + associations.length
  const flow = createCheapestFlow(source + 2)
  for (const [place, { machines }] of classes.entries()) flow.lay(source, place, machines.length, 0)
  const toGroup = classes.map(({ like, machines }, place) =>
    (fits[place] ?? []).map((group) => {
      const cost = placingCost(like, groups[group] as (typeof groups)[number])
      return { group, carried: flow.lay(place, groupsAt + group, machines.length, cost) }
    }),
  )
  const toLine = lines.map(({ line, group, association, capacity }, place) => {
    flow.lay(linesAt + place, associationsAt + association, capacity, 0)
    return flow.lay(groupsAt + group, linesAt + place, capacity, lineCost(line))
  })
  for (const [place, { taken }] of associations.entries()) {
    flow.lay(associationsAt + place, source + 1, (totals[place] ?? 0) - taken, 0)
  }
  flow.solve(source, source + 1)
  return {
    toGroup: toGroup.map((arcs) => {
      const row = new Array<number>(groups.length).fill(0)
      for (const { group, carried } of arcs) row[group] = carried()
      return row
    }),
    toLine: toLine.map((carried) => carried()),
  }
}

/** What stands stays where the plan has room for it. */
function keepStanding({ classes, lines }: AllocationClasses, plan: ClassPlan, standing: readonly Placement[]) {
  const classOf = new Map(classes.flatMap(({ machines }, place) => machines.map(({ id }) => [id, place] as const)))
  const lineAt = new Map(lines.map(({ line }, place) => [line.id, place]))
  return standing
    .toSorted((one, other) => compareText(one.machineId, other.machineId))
    .filter(({ machineId, lineId }) => {
      const [one, line] = [classOf.get(machineId), lineAt.get(lineId)]
      return one !== undefined && line !== undefined && takeOne(plan, one, lines[line]?.group ?? 0, line)
    })
}

function takeOne({ toGroup, toLine }: ClassPlan, one: number, group: number, line: number): boolean {
  const row = toGroup[one] ?? []
  if ((row[group] ?? 0) === 0 || (toLine[line] ?? 0) === 0) return false
  row[group] = (row[group] ?? 0) - 1
  toLine[line] = (toLine[line] ?? 0) - 1
  return true
}

/** For each class the machines that still go out: the best grades first, then alike ones side by side. */
function freeMachines({ classes }: AllocationClasses, { toGroup }: ClassPlan, kept: readonly Placement[]) {
  const isKept = new Set(kept.map(({ machineId }) => machineId))
  return classes.map((one, place) => {
    const wanted = sumOf(toGroup[place] ?? [], (count) => count)
    return bestOf(one, isKept).slice(0, wanted).toSorted(byTitle)
  })
}

function bestOf({ machines }: MachineClass, isKept: ReadonlySet<string>): OfferedMachine[] {
  const free = machines.filter(({ id }) => !isKept.has(id))
  return free.toSorted((one, other) => compareText(one.letter ?? 'Z', other.letter ?? 'Z'))
}

function byTitle(one: OfferedMachine, other: OfferedMachine): number {
  return compareText(one.title ?? '', other.title ?? '') || compareText(one.id, other.id)
}

/** Line after line of one association, machine after machine of one model: a site gets alike ones where it can. */
function placeTheRest({ classes, groups, lines }: AllocationClasses, plan: ClassPlan, free: OfferedMachine[][]) {
  const placed: Placement[] = []
  const inOrder = [...lines.keys()].toSorted(
    (one, other) => (lines[one]?.association ?? 0) - (lines[other]?.association ?? 0) || one - other,
  )
  const ofGroup = Map.groupBy(inOrder, (line) => lines[line]?.group ?? 0)
  for (const group of groups.keys()) {
    for (const place of classes.keys()) {
      for (const line of ofGroup.get(group) ?? []) {
        while (takeOne(plan, place, group, line)) {
          const machine = free[place]?.shift()
          const lineId = lines[line]?.line.id
          if (machine !== undefined && lineId !== undefined) placed.push({ machineId: machine.id, lineId })
        }
      }
    }
  }
  return placed
}
