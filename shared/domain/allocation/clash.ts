import type { Province } from '../places/communes.ts'
import type { EligibilityProblem } from '../requests/beneficiary.ts'
import { classesOf, compareText } from './classes.ts'
import { type UnfitCode, unfitReasons } from './fitting.ts'
import { fairShares } from './leximin.ts'
import type { AllocationProblem, BannedPair, Placement, ProvinceFloors } from './problem.ts'

/** A rule of a set that cannot hold together. */
export type ClashingRule =
  | ({ rule: 'PIN' } & Placement)
  | { rule: 'READY'; machineId: string }
  | { rule: 'ONCE'; machineId: string }
  | { rule: 'ASKED'; lineId: string }
  | { rule: 'NEEDS'; lineId: string; codes: UnfitCode[] }
  | { rule: 'ELIGIBLE'; beneficiaryId: string; problems: EligibilityProblem[] }
  | ({ rule: 'BAN' } & BannedPair)
  | { rule: 'QUANTITY'; lineId: string; quantity: number }
  | { rule: 'FLOOR'; province: Province; floor: number /** Were it alone. */; possible: number }

/** The smallest set of rules that the pins break, or `null`: dropping any one of them makes the rest possible. */
export function pinClashOf(problem: AllocationProblem): ClashingRule[] | null {
  const clashes = problem.pins.toSorted(byMachine).flatMap((pin) => pinClash(pin, problem) ?? [])
  const [smallest] = [...clashes, ...quantityClashes(problem)].toSorted((one, other) => one.length - other.length)
  return smallest ?? null
}

function pinClash(pin: Placement, { machines, lines, beneficiaries, bans, pins }: AllocationProblem): ClashingRule[][] {
  const { machineId, lineId } = pin
  const rules: ClashingRule[] = []
  const machine = machines.find(({ id }) => id === machineId)
  const line = lines.find(({ id }) => id === lineId)
  if (machine === undefined) rules.push({ rule: 'READY', machineId })
  if (line === undefined) rules.push({ rule: 'ASKED', lineId })
  if (pins.some((other) => other !== pin && other.machineId === machineId)) rules.push({ rule: 'ONCE', machineId })
  if (line !== undefined) {
    const { beneficiaryId } = line
    const codes = machine === undefined ? [] : unfitReasons(machine, line)
    if (codes.length > 0) rules.push({ rule: 'NEEDS', lineId, codes })
    const problems = beneficiaries.find(({ id }) => id === beneficiaryId)?.problems ?? []
    if (problems.length > 0) rules.push({ rule: 'ELIGIBLE', beneficiaryId, problems })
    const ban = bans.find((one) => one.beneficiaryId === beneficiaryId && [machineId, null].includes(one.machineId))
    if (ban !== undefined) rules.push({ rule: 'BAN', ...ban })
  }
  return rules.map((rule) => [{ rule: 'PIN', ...pin }, rule])
}

/** Pins of one line beyond what it asks, what is on a delivery counted first. */
function quantityClashes({ lines, pins, locked }: AllocationProblem): ClashingRule[][] {
  return lines.flatMap(({ id, quantity }) => {
    const own = pins.filter(({ lineId }) => lineId === id).toSorted(byMachine)
    const room = Math.max(0, quantity - locked.filter(({ lineId }) => lineId === id).length)
    if (own.length <= room) return []
    const pinned = own.slice(0, room + 1).map((pin): ClashingRule => ({ rule: 'PIN', ...pin }))
    return [[...pinned, { rule: 'QUANTITY' as const, lineId: id, quantity }]]
  })
}

type Demand =
  | { kind: 'ban'; ban: BannedPair }
  | { kind: 'pin'; pin: Placement }
  | { kind: 'floor'; province: Province; floor: number }

/**
 * The smallest set of rules that keeps the floors from being met; asked once they are known to be missed. What people
 * decided is taken off first, so that only what really stands against the floors is named.
 */
export function floorClashOf(problem: AllocationProblem): ClashingRule[] {
  const floors = Object.entries(problem.floors).map(([province, floor]) => ({ province: province as Province, floor }))
  const wanted = floors.filter(({ floor }) => floor > 0).map((one): Demand => ({ kind: 'floor', ...one }))
  const bans = problem.bans.toSorted((one, other) => compareText(keyOfBan(one), keyOfBan(other)))
  const all: Demand[] = [
    ...bans.map((ban): Demand => ({ kind: 'ban', ban })),
    ...problem.pins.toSorted(byMachine).map((pin): Demand => ({ kind: 'pin', pin })),
    ...wanted,
  ]
  const among = smallestFloors(problem, wanted) ?? irreducible(problem, all)
  return among.map((demand) => ruleOf(demand, problem))
}

/** Floors that clash by themselves, the fewest of them. */
function smallestFloors(problem: AllocationProblem, floors: readonly Demand[]): Demand[] | null {
  const sets = Array.from({ length: 2 ** floors.length }, (_, mask) =>
    floors.filter((_floor, place) => (mask >> place) % 2 === 1),
  )
  const bySize = sets.toSorted((one, other) => one.length - other.length)
  return bySize.find((set) => !canHold(problem, set)) ?? null
}

/** Takes off each demand without which the rest still clashes. */
function irreducible(problem: AllocationProblem, demands: Demand[]): Demand[] {
  return demands.reduce((left, demand) => {
    const rest = left.filter((one) => one !== demand)
    return canHold(problem, rest) ? left : rest
  }, demands)
}

function canHold(problem: AllocationProblem, demands: readonly Demand[]): boolean {
  const floors: ProvinceFloors = {}
  for (const demand of demands) if (demand.kind === 'floor') floors[demand.province] = demand.floor
  const pins = demands.flatMap((demand) => (demand.kind === 'pin' ? [demand.pin] : []))
  const bans = demands.flatMap((demand) => (demand.kind === 'ban' ? [demand.ban] : []))
  return fairShares(classesOf({ ...problem, pins, bans }), floors).missedFloors.length === 0
}

function ruleOf(demand: Demand, problem: AllocationProblem): ClashingRule {
  if (demand.kind === 'ban') return { rule: 'BAN', ...demand.ban }
  if (demand.kind === 'pin') return { rule: 'PIN', ...demand.pin }
  const { province, floor } = demand
  const question = classesOf({ ...problem, pins: [], bans: [] })
  const { totals } = fairShares(question, { [province]: floor })
  const inside = totals.filter((_, place) => question.associations[place]?.beneficiary.province === province)
  return { rule: 'FLOOR', province, floor, possible: inside.reduce((total, count) => total + count, 0) }
}

function byMachine(one: Placement, other: Placement): number {
  return compareText(one.machineId, other.machineId) || compareText(one.lineId, other.lineId)
}

function keyOfBan({ machineId, beneficiaryId }: BannedPair): string {
  return `${beneficiaryId} ${machineId ?? ''}`
}
