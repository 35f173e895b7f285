import { unfitReasons } from './fitting.ts'
import type { AllocationProblem, AskedLine, AskingBeneficiary, OfferedMachine } from './problem.ts'

/** Machines that no rule tells apart. */
export type MachineClass = { like: OfferedMachine; machines: OfferedMachine[]; bannedFor: ReadonlySet<string> }
/** Lines that ask the same, where the same is said against the same machines. */
export type LineGroup = { like: AskedLine; isFreight: boolean; banScope: string | null }
export type OpenLine = { line: AskedLine; group: number; association: number; capacity: number }
export type Association = {
  beneficiary: AskingBeneficiary
  asked: number
  /** Pinned or on a delivery before the solver gives anything. */
  taken: number
  priority: number
}

export type AllocationClasses = {
  classes: MachineClass[]
  groups: LineGroup[]
  /** Groups that a machine of the class may serve. */
  fits: number[][]
  lines: OpenLine[]
  associations: Association[]
}

/** Says the question on classes instead of machines; everything is in an order of its own, whatever the order given. */
export function classesOf(problem: AllocationProblem): AllocationClasses {
  const { lines, associations } = openLines(problem)
  const { groups, groupOf } = groupsOf(problem, lines, associations)
  const classes = machineClasses(problem)
  const fits = classes.map((one) => groups.flatMap((group, place) => (mayServe(one, group) ? [place] : [])))
  return { classes, groups, fits, associations, lines: lines.map((one) => ({ ...one, group: groupOf(one) })) }
}

/** Whether the beneficiary may receive at all. */
export function isServed(problem: AllocationProblem, beneficiary: AskingBeneficiary): boolean {
  const isBanned = problem.bans.some((ban) => ban.machineId === null && ban.beneficiaryId === beneficiary.id)
  return beneficiary.problems.length === 0 && !isBanned
}

function mayServe({ like, bannedFor }: MachineClass, group: LineGroup): boolean {
  if (group.banScope !== null && bannedFor.has(group.banScope)) return false
  return unfitReasons(like, group.like).length === 0
}

function openLines(problem: AllocationProblem) {
  const taken = countBy([...problem.pins, ...problem.locked], ({ lineId }) => lineId)
  const served = problem.beneficiaries.filter((one) => isServed(problem, one)).toSorted(byId)
  const linesOf = Map.groupBy(problem.lines.toSorted(byId), ({ beneficiaryId }) => beneficiaryId)
  const associations: Association[] = []
  const lines: Omit<OpenLine, 'group'>[] = []
  for (const beneficiary of served) {
    const own = linesOf.get(beneficiary.id) ?? []
    if (own.length === 0) continue
    for (const line of own) {
      const capacity = Math.max(0, line.quantity - (taken.get(line.id) ?? 0))
      lines.push({ line, association: associations.length, capacity })
    }
    associations.push({
      beneficiary,
      asked: sumOf(own, ({ quantity }) => quantity),
      taken: sumOf(own, ({ id }) => taken.get(id) ?? 0),
      priority: Math.min(...own.map(({ priority }) => priority)),
    })
  }
  return { lines, associations }
}

type Ungrouped = Omit<OpenLine, 'group'>

function groupsOf(problem: AllocationProblem, lines: readonly Ungrouped[], associations: readonly Association[]) {
  const scopes = new Set(problem.bans.filter(({ machineId }) => machineId !== null).map((ban) => ban.beneficiaryId))
  const keyed = new Map<string, LineGroup>()
  const keyOf = ({ line, association }: Ungrouped): string => {
    const isFreight = associations[association]?.beneficiary.isFreight ?? false
    const banScope = scopes.has(line.beneficiaryId) ? line.beneficiaryId : null
    const key = JSON.stringify([
      ...[line.kind, line.minimumMemoryBytes, line.minimumStorageBytes, line.system],
      ...[line.isMobilityNeeded, isFreight, banScope],
    ])
    if (!keyed.has(key)) keyed.set(key, { like: line, isFreight, banScope })
    return key
  }
  const keys = lines.map(keyOf)
  const sorted = [...keyed].toSorted(([one], [other]) => compareText(one, other))
  const places = new Map(sorted.map(([key], place) => [key, place]))
  const groupOfLine = new Map(lines.map((one, at) => [one.line.id, places.get(keys[at] ?? '') ?? 0]))
  return {
    groups: sorted.map(([, group]) => group),
    groupOf: ({ line }: Ungrouped) => groupOfLine.get(line.id) ?? 0,
  }
}

function machineClasses({ machines, pins, bans }: AllocationProblem): MachineClass[] {
  const pinned = new Set(pins.map(({ machineId }) => machineId))
  const bansOf = Map.groupBy(bans, ({ machineId }) => machineId ?? '')
  const keyed = Map.groupBy(
    machines.filter(({ id }) => !pinned.has(id)),
    (machine) => {
      const banned = (bansOf.get(machine.id) ?? []).map((ban) => ban.beneficiaryId).toSorted()
      return JSON.stringify([machine.kind, machine.memoryBytes, machine.storageBytes, machine.canRunWindows, banned])
    },
  )
  return [...keyed]
    .toSorted(([one], [other]) => compareText(one, other))
    .flatMap(([, alike]) => {
      const sorted = alike.toSorted(byId)
      const [like] = sorted
      if (like === undefined) return []
      const bannedFor = new Set((bansOf.get(like.id) ?? []).map((ban) => ban.beneficiaryId))
      return [{ like, machines: sorted, bannedFor }]
    })
}

export function byId(one: { id: string }, other: { id: string }): number {
  return compareText(one.id, other.id)
}

/** By code unit: the same on every machine, whatever its language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

export function countBy<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(keyOf(thing), (counts.get(keyOf(thing)) ?? 0) + 1)
  return counts
}

export function sumOf<Thing>(things: readonly Thing[], of: (thing: Thing) => number): number {
  return things.reduce((total, thing) => total + of(thing), 0)
}
