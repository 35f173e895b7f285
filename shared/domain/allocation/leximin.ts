import { type Province, provinces } from '../places/communes.ts'
import type { AllocationClasses } from './classes.ts'
import type { ProvinceFloors } from './problem.ts'
import { createShareNetwork, type ShareNetwork } from './share-network.ts'
import { type UnitWorth, unitWorth } from './unit-worth.ts'

export type FairShares = {
  /** Machines of each association, what people and deliveries gave it included. */
  totals: number[]
  /** Provinces that cannot be given their floor. */
  missedFloors: Province[]
}

/** Where a path ends or turns: the association that gains, and what the way there is worth. */
type Turn = { association: number; cost: bigint }

/**
 * The leximin share: the smallest fill ratio as large as the stock allows, then the next, and so on. One unit at a time
 * goes along the cheapest way through what was already given; such ways leave no better exchange behind, because worths
 * fall with each unit (successive shortest paths over a concave separable worth). Machines are classes of whole units
 * and lines, associations and provinces lie one in the other, so every share is whole. A floor comes before all shares.
 */
export function fairShares(question: AllocationClasses, floors: ProvinceFloors): FairShares {
  const totals = question.associations.map(({ taken }) => taken)
  const network = createShareNetwork(question)
  const worth = unitWorth(question.associations)
  const state: State = { question, floors, totals, network, worth, received: receivedBy(question, totals) }
  while (giveOne(state)) {
    // Each unit is placed by the call itself.
  }
  const missedFloors = provinces.filter((province) => (state.received.get(province) ?? 0) < (floors[province] ?? 0))
  return { totals, missedFloors }
}

type State = {
  question: AllocationClasses
  floors: ProvinceFloors
  totals: number[]
  network: ShareNetwork
  worth: UnitWorth
  received: Map<Province, number>
}

function receivedBy({ associations }: AllocationClasses, totals: readonly number[]): Map<Province, number> {
  const received = new Map<Province, number>()
  for (const [place, { beneficiary }] of associations.entries()) {
    if (beneficiary.province === null) continue
    received.set(beneficiary.province, (received.get(beneficiary.province) ?? 0) + (totals[place] ?? 0))
  }
  return received
}

function giveOne(state: State): boolean {
  const { network } = state
  network.start()
  while (turnAtFloors(state)) network.spread()
  const end = bestEnd(state)
  if (end === null || end.cost >= 0n) return false
  for (const { association, change } of network.give(end.association)) {
    state.totals[association] = (state.totals[association] ?? 0) + change
    const province = state.question.associations[association]?.beneficiary.province ?? null
    if (province !== null) state.received.set(province, (state.received.get(province) ?? 0) + change)
  }
  return true
}

/** The cheapest end of a way; one in a province below its floor outweighs all others. */
function bestEnd(state: State): Turn | null {
  let best: Turn | null = null
  for (const [association, { beneficiary }] of state.question.associations.entries()) {
    const cost = costOfEnding(state, association)
    if (cost === null) continue
    const { province } = beneficiary
    const isBelow = province !== null && (state.received.get(province) ?? 0) < (state.floors[province] ?? 0)
    const weighed = isBelow ? cost - state.worth.beyondAll : cost
    if (best === null || weighed < best.cost) best = { association, cost: weighed }
  }
  return best
}

/**
 * A province that has exactly its floor may let one machine go for each that it gets: the way goes on from the
 * association that lets it go. Elsewhere such a detour is never worth more than ending there.
 */
function turnAtFloors(state: State): boolean {
  let isBetter = false
  for (const province of provinces) {
    const floor = state.floors[province] ?? 0
    if (floor === 0 || (state.received.get(province) ?? 0) !== floor) continue
    const inside = [...state.question.associations.entries()]
      .filter(([, { beneficiary }]) => beneficiary.province === province)
      .map(([place]) => place)
    const gain = bestInside(state, inside)
    if (gain === null) continue
    for (const place of inside) {
      if (!state.network.holds(place)) continue
      const cost = gain.cost + state.worth.of(place, (state.totals[place] ?? 0) - 1)
      isBetter = state.network.turn(gain.association, place, cost) || isBetter
    }
  }
  return isBetter
}

function bestInside(state: State, inside: readonly number[]): Turn | null {
  let best: Turn | null = null
  for (const association of inside) {
    const cost = costOfEnding(state, association)
    if (cost !== null && (best === null || cost < best.cost)) best = { association, cost }
  }
  return best
}

/** `null` where no way leads. */
function costOfEnding({ network, worth, totals }: State, association: number): bigint | null {
  const label = network.labelOf(association)
  return label === null ? null : label - worth.of(association, totals[association] ?? 0)
}
