import { type AllocationClasses, compareText } from './classes.ts'
import type { OfferedMachine, Placement } from './problem.ts'

/** Beyond this many alike machines, comparing each with each costs more than it betters. */
const mostCompared = 200
const mostRounds = 4
const points = { otherModel: 3, onlyPoorGrades: 10 } as const

type Site = { models: Map<string, number>; good: number; count: number }
type Placed = { placement: Placement; machine: OfferedMachine; site: Site; isKept: boolean }

/**
 * Swaps machines that no hard rule and no cost tells apart, as long as sites get fewer models or one that had only poor
 * grades gets a better one. Every swap lowers the points, so it ends; what stood before stays.
 */
export function evenOut(
  { classes, lines }: AllocationClasses,
  placements: readonly Placement[],
  standing: readonly Placement[],
): Placement[] {
  const isStanding = new Set(standing.map(({ machineId, lineId }) => `${machineId} ${lineId}`))
  const machines = new Map(classes.flatMap((one) => one.machines.map((machine) => [machine.id, machine] as const)))
  const associationOf = new Map(lines.map(({ line, association }) => [line.id, association]))
  const classOf = new Map(classes.flatMap((one, place) => one.machines.map(({ id }) => [id, place] as const)))
  const sites = new Map<number, Site>()
  const placed = placements.flatMap((placement): Placed[] => {
    const machine = machines.get(placement.machineId)
    if (machine === undefined) return []
    const site = siteOf(sites, associationOf.get(placement.lineId) ?? -1)
    put(site, machine)
    const isKept = isStanding.has(`${placement.machineId} ${placement.lineId}`)
    return [{ placement: { ...placement }, machine, site, isKept }]
  })
  const alike = Map.groupBy(
    placed.filter(({ isKept }) => !isKept),
    ({ machine }) => classOf.get(machine.id) ?? -1,
  )
  for (const bucket of alike.values()) if (bucket.length <= mostCompared) settle(bucket)
  return placed
    .map(({ placement, machine }) => ({ machineId: machine.id, lineId: placement.lineId }))
    .toSorted((one, other) => compareText(one.machineId, other.machineId))
}

function settle(bucket: Placed[]): void {
  for (let round = 0; round < mostRounds; round += 1) {
    let isBetter = false
    for (let at = 0; at < bucket.length; at += 1) {
      for (let next = at + 1; next < bucket.length; next += 1) {
        isBetter = swapIfBetter(bucket[at] as Placed, bucket[next] as Placed) || isBetter
      }
    }
    if (!isBetter) return
  }
}

function swapIfBetter(one: Placed, other: Placed): boolean {
  if (one.site === other.site) return false
  const before = pointsOf(one.site) + pointsOf(other.site)
  swap(one, other)
  if (pointsOf(one.site) + pointsOf(other.site) < before) return true
  swap(one, other)
  return false
}

function swap(one: Placed, other: Placed): void {
  const [mine, theirs] = [one.machine, other.machine]
  take(one.site, mine)
  take(other.site, theirs)
  put(one.site, theirs)
  put(other.site, mine)
  one.machine = theirs
  other.machine = mine
}

function pointsOf({ models, good, count }: Site): number {
  return models.size * points.otherModel + (count > 0 && good === 0 ? points.onlyPoorGrades : 0)
}

function siteOf(sites: Map<number, Site>, association: number): Site {
  const known = sites.get(association)
  if (known !== undefined) return known
  const site: Site = { models: new Map(), good: 0, count: 0 }
  sites.set(association, site)
  return site
}

function put(site: Site, machine: OfferedMachine): void {
  count(site, machine, 1)
}

function take(site: Site, machine: OfferedMachine): void {
  count(site, machine, -1)
}

function count(site: Site, { kind, title, letter }: OfferedMachine, change: 1 | -1): void {
  const model = title ?? kind ?? ''
  const left = (site.models.get(model) ?? 0) + change
  if (left === 0) site.models.delete(model)
  else site.models.set(model, left)
  site.count += change
  if (letter === 'A' || letter === 'B') site.good += change
}
