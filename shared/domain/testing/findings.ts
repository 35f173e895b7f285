import type { MachineKind } from '../machine-facts.ts'
import type { ResultEvidence } from './result.ts'

/** Parts of a machine that a person can point at. */
export const findingZones = [
  'lid',
  'screen',
  'bezel',
  'palm-rest',
  'keyboard',
  'touchpad',
  'base',
  'hinge-left',
  'hinge-right',
  'corners',
  'front',
  'back',
  'top',
  'side-left',
  'side-right',
  'edges',
  'stand',
  'buttons',
  'ports-left',
  'ports-right',
  'ports-front',
  'ports-back',
] as const
export type FindingZone = (typeof findingZones)[number]

export const defects = [
  'scratch',
  'dent',
  'crack',
  'discolouration',
  'missing-part',
  'wear',
  'stain',
  'sticker-residue',
  'broken-latch',
] as const
export type Defect = (typeof defects)[number]

/** From what is seen only when looked for, to what is seen first. */
export const severities = ['light', 'visible', 'heavy'] as const
export type Severity = (typeof severities)[number]

/** What a grade needs to know of a finding: neither who, nor when, nor where exactly. */
export type SeenDefect = { zone: FindingZone; defect: Defect; severity: Severity }

/** One defect that a person saw. Taking it back keeps it, with who and when. */
export type Finding = SeenDefect & {
  id: string
  machineId: string
  /** Where in the zone, from its left and its top, 0 to 1; `null` when it was not pointed at. */
  xShare: number | null
  yShare: number | null
  photos: ResultEvidence[]
  foundAt: string
  operatorId: string
  operatorName: string
  removedAt: string | null
  removedByName: string | null
}

const caseZones: readonly FindingZone[] = [
  'front',
  'top',
  'side-left',
  'side-right',
  'back',
  'corners',
  'buttons',
  'ports-front',
  'ports-back',
]
const panelZones: readonly FindingZone[] = ['screen', 'bezel', 'back', 'corners', 'stand', 'buttons', 'ports-back']

const zonesByKind: Partial<Record<MachineKind, readonly FindingZone[]>> = {
  laptop: [
    'lid',
    'screen',
    'bezel',
    'hinge-left',
    'hinge-right',
    'keyboard',
    'palm-rest',
    'touchpad',
    'ports-left',
    'ports-right',
    'corners',
    'base',
  ],
  'all-in-one': panelZones,
  monitor: panelZones,
  tablet: ['screen', 'bezel', 'back', 'corners', 'edges', 'buttons', 'ports-back'],
}

/** The zones drawn for a kind of machine; an unknown kind is looked at as a case is. */
export function zonesOf(kind: MachineKind | null): readonly FindingZone[] {
  return (kind === null ? undefined : zonesByKind[kind]) ?? caseZones
}

/** The same defects in the same order, whatever the order they were seen in. */
export function inFixedOrder<Seen extends SeenDefect>(seen: readonly Seen[]): Seen[] {
  return seen.toSorted(
    (one, other) =>
      severities.indexOf(other.severity) - severities.indexOf(one.severity) ||
      findingZones.indexOf(one.zone) - findingZones.indexOf(other.zone) ||
      defects.indexOf(one.defect) - defects.indexOf(other.defect),
  )
}
