import type { MachineKind } from '../machine-facts.ts'

/** A figure nobody knows better than this. */
export type Range = { low: number; central: number; high: number }

/** What a machine of this kind costs when made new, in kg of CO2e; sources are keys of the table's own list. */
type KindFactor = {
  upstreamKg: Range
  sources: string[]
  /** How long the new machine that is not bought would have served. */
  newLifeYears: number
  useKwhPerYear: number
  /** Median weight; used where nobody weighed. */
  weightKg: number
}

export const countedParts = ['ssd', 'hdd', 'memory'] as const
export type CountedPart = (typeof countedParts)[number]

export type ImpactFactors = {
  version: string
  sources: Record<string, { title: string; year: number }>
  /** `null`: no sourced factor; such machines are counted as given and never as avoided. */
  kinds: Record<MachineKind, KindFactor | null>
  newParts: Record<CountedPart, { kg: Range; sources: string[]; about: string }>
  parameters: {
    secondLifeYears: { value: number; sources: string[] }
    displacement: { value: Range; sources: string[] }
    gridKgPerKwh: { value: number; sources: string[] }
    transportKgPerMachine: { value: number; sources: string[] }
  }
}

/** What a given machine is compared with: a new one of its own kind, or what the association asked for. */
export const impactComparisons = ['alike', 'asked'] as const
export type ImpactComparison = (typeof impactComparisons)[number]

/** What a workshop may set; the defaults are those of the table. */
export type ImpactParameters = {
  comparison: ImpactComparison
  secondLifeYears: number
  /** Share of the given machines that truly stand for a purchase. */
  displacement: Range
  gridKgPerKwh: number
  transportKgPerMachine: number
}

export function defaultParameters({ parameters }: ImpactFactors): ImpactParameters {
  return {
    comparison: 'alike',
    secondLifeYears: parameters.secondLifeYears.value,
    displacement: parameters.displacement.value,
    gridKgPerKwh: parameters.gridKgPerKwh.value,
    transportKgPerMachine: parameters.transportKgPerMachine.value,
  }
}
