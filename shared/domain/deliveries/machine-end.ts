import type { MachineFate } from './machine-fate.ts'

/** Where a machine's story stands; the donor is told one of them for every machine it gave. */
export const machineEnds = [
  'given',
  'parts',
  'waste',
  'stock',
  'returned-to-donor',
  'allocated',
  'ready',
  'in-work',
] as const
export type MachineEnd = (typeof machineEnds)[number]

/** An end that happened or was decided: whatever the machine is ready for, it is no longer among those to be given. */
export type SettledEnd = 'given' | MachineFate

/** Ends that are no end yet: the dossier says so. */
const openEnds: readonly MachineEnd[] = ['allocated', 'ready', 'in-work']

export type EndInput = {
  /** Left with a signed or witnessed hand-over, and did not come back. */
  isGiven: boolean
  fate: MachineFate | null
  isAllocated: boolean
  isReady: boolean
}

/** Exactly one end for every machine: what happened before what was decided, what was decided before what is planned. */
export function machineEnd({ isGiven, fate, isAllocated, isReady }: EndInput): MachineEnd {
  if (isGiven) return 'given'
  if (fate !== null) return fate
  if (isAllocated) return 'allocated'
  return isReady ? 'ready' : 'in-work'
}

export function isOpenEnd(end: MachineEnd): boolean {
  return openEnds.includes(end)
}
