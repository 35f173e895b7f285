import type { MachineKind } from '../machine-facts.ts'
import type { CountedPart, ImpactFactors, ImpactParameters, Range } from './impact-factors.ts'

/** Printed with every figure: the same machines under another method give another figure. */
export const impactMethodVersion = 2

export type GivenMachine = {
  kind: MachineKind | null
  /** What would have been bought instead: its own kind unless somebody says otherwise. */
  insteadOf: MachineKind | null
  /** The screen that goes out with it, so that its electricity counts. */
  hasMonitor: boolean
  /** Parts bought new; salvaged ones cost nothing. */
  newParts: CountedPart[]
}

/** Machines that tell the same impact. */
export type GivenGroup = { machine: GivenMachine; machineCount: number }

/** All in kg of CO2e, a range with its middle. Net may be below zero, and is then said so. */
export type Impact = {
  countedMachines: number
  /** Given, but of a kind without a sourced factor. */
  uncountedMachines: number
  /** The new machines not made: an upper bound. */
  grossKg: Range
  /** Only for the years of second life out of the new machine's. */
  proratedKg: Range
  /** Only for those that truly stand for a purchase. */
  displacedKg: Range
  newPartsKg: Range
  transportKg: number
  /** Electricity above what the new machine would have taken, on the local grid. */
  extraUseKg: number
  netKg: Range
  /** Machines that take more electricity than what they stand for: a desktop for a laptop. */
  hungrierMachines: number
}

/** The sum over machines of s·(M+D)·(L2/Lnew) − new parts − transport − max(0, ΔkWh·EF·L2). */
export function impactOf(groups: readonly GivenGroup[], factors: ImpactFactors, parameters: ImpactParameters): Impact {
  return groups
    .map(({ machine, machineCount }) => manyTimes(impactOfOne(machine, factors, parameters), machineCount))
    .reduce(sum, nothing)
}

const zero: Range = { low: 0, central: 0, high: 0 }
const nothing: Impact = {
  countedMachines: 0,
  uncountedMachines: 0,
  grossKg: zero,
  proratedKg: zero,
  displacedKg: zero,
  newPartsKg: zero,
  transportKg: 0,
  extraUseKg: 0,
  netKg: zero,
  hungrierMachines: 0,
}

function impactOfOne(machine: GivenMachine, factors: ImpactFactors, parameters: ImpactParameters): Impact {
  const { kind, newParts } = machine
  const given = kind === null ? null : factors.kinds[kind]
  const instead = machine.insteadOf ?? kind
  const replaced = instead === null ? null : factors.kinds[instead]
  if (given === null || replaced === null) return { ...nothing, uncountedMachines: 1 }
  const { secondLifeYears, displacement, gridKgPerKwh, transportKgPerMachine } = parameters
  const share = Math.min(1, secondLifeYears / replaced.newLifeYears)
  const proratedKg = times(replaced.upstreamKg, share)
  const displacedKg = byRange(proratedKg, displacement, (kg, ratio) => kg * ratio)
  const newPartsKg = newParts.map((part) => factors.newParts[part].kg).reduce(plus, zero)
  const extraKwh = extraKwhPerYear(machine, factors, given.useKwhPerYear, replaced.useKwhPerYear)
  const extraUseKg = extraKwh * gridKgPerKwh * secondLifeYears
  const costs = transportKgPerMachine + extraUseKg
  return {
    countedMachines: 1,
    uncountedMachines: 0,
    grossKg: replaced.upstreamKg,
    proratedKg,
    displacedKg,
    newPartsKg,
    transportKg: transportKgPerMachine,
    extraUseKg,
    // The worst case takes the least avoided and the dearest parts.
    netKg: {
      low: displacedKg.low - newPartsKg.high - costs,
      central: displacedKg.central - newPartsKg.central - costs,
      high: displacedKg.high - newPartsKg.low - costs,
    },
    hungrierMachines: extraKwh > 0 ? 1 : 0,
  }
}

/** Like with like takes no more: a screen is counted only where it stands against a machine that holds its own. */
function extraKwhPerYear(machine: GivenMachine, factors: ImpactFactors, given: number, replaced: number): number {
  const instead = machine.insteadOf ?? machine.kind
  const isLikeWithLike = instead === machine.kind
  const screen = machine.hasMonitor && !isLikeWithLike ? (factors.kinds.monitor?.useKwhPerYear ?? 0) : 0
  return Math.max(0, given + screen - replaced)
}

function sum(a: Impact, b: Impact): Impact {
  return {
    countedMachines: a.countedMachines + b.countedMachines,
    uncountedMachines: a.uncountedMachines + b.uncountedMachines,
    grossKg: plus(a.grossKg, b.grossKg),
    proratedKg: plus(a.proratedKg, b.proratedKg),
    displacedKg: plus(a.displacedKg, b.displacedKg),
    newPartsKg: plus(a.newPartsKg, b.newPartsKg),
    transportKg: a.transportKg + b.transportKg,
    extraUseKg: a.extraUseKg + b.extraUseKg,
    netKg: plus(a.netKg, b.netKg),
    hungrierMachines: a.hungrierMachines + b.hungrierMachines,
  }
}

function manyTimes(one: Impact, count: number): Impact {
  return {
    countedMachines: one.countedMachines * count,
    uncountedMachines: one.uncountedMachines * count,
    grossKg: times(one.grossKg, count),
    proratedKg: times(one.proratedKg, count),
    displacedKg: times(one.displacedKg, count),
    newPartsKg: times(one.newPartsKg, count),
    transportKg: one.transportKg * count,
    extraUseKg: one.extraUseKg * count,
    netKg: times(one.netKg, count),
    hungrierMachines: one.hungrierMachines * count,
  }
}

function byRange(a: Range, b: Range, join: (a: number, b: number) => number): Range {
  return { low: join(a.low, b.low), central: join(a.central, b.central), high: join(a.high, b.high) }
}

function plus(a: Range, b: Range): Range {
  return byRange(a, b, (x, y) => x + y)
}

function times(range: Range, factor: number): Range {
  return { low: range.low * factor, central: range.central * factor, high: range.high * factor }
}

/** Two figures are all that is known: 8 147 is told as 8 100, −64.5 as −64, 0.4 as 0. */
export function roundedKg(kg: number): number {
  if (Math.abs(kg) < 10) return Math.round(kg) || 0
  const step = 10 ** (Math.floor(Math.log10(Math.abs(kg))) - 1)
  return Math.round(kg / step) * step
}
