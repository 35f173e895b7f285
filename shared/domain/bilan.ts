import { type MachineEnd, machineEnds } from './deliveries/machine-end.ts'

/** How many machines stand at each end: every machine is in exactly one of them. */
export type EndCounts = Record<MachineEnd, number>

export const funnelSteps = ['received', 'erased', 'ready', 'allocated', 'given'] as const
export type FunnelStep = (typeof funnelSteps)[number]

export const timedStages = ['read', 'erased', 'tested', 'graded', 'given'] as const
export type TimedStage = (typeof timedStages)[number]
/** Days since the machine was received, of those that came so far. */
export type StageTime = { stage: TimedStage; machineCount: number; medianDays: number | null }

export const bilanSheets = ['donors', 'places', 'machines', 'stages'] as const
export type BilanSheet = (typeof bilanSheets)[number]

/** Told by the associations that were given machines; who said nothing is not guessed at. */
export type PeopleReached = { peopleCount: number; declaringCount: number; servedCount: number }

export function noEnds(): EndCounts {
  return Object.fromEntries(machineEnds.map((end) => [end, 0])) as EndCounts
}

export function addEnds(one: EndCounts, other: EndCounts): EndCounts {
  return Object.fromEntries(machineEnds.map((end) => [end, one[end] + other[end]])) as EndCounts
}

export function totalOf(ends: EndCounts): number {
  return machineEnds.reduce((sum, end) => sum + ends[end], 0)
}

/**
 * How far machines came: whoever is given was allocated, and whoever is allocated was ready. `erasedCount` counts those
 * that hold no data any more, the ready ones among them.
 */
export function funnelOf(ends: EndCounts, erasedCount: number): Record<FunnelStep, number> {
  const allocated = ends.given + ends.allocated
  const ready = allocated + ends.ready
  return { received: totalOf(ends), erased: Math.max(erasedCount, ready), ready, allocated, given: ends.given }
}

/** Of what was received, the share that serves again or is about to; `null` when nothing was received. */
export function yieldPercent(ends: EndCounts): number | null {
  const received = totalOf(ends)
  return received === 0 ? null : ((ends.given + ends.allocated + ends.ready) / received) * 100
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
