import type { MachineKind } from '../machine-facts.ts'

/** Why a unit that came with the others was not taken. */
export const unitRefusalReasons = [
  'too-old',
  'broken',
  'incomplete',
  'locked',
  'dangerous-battery',
  'not-a-computer',
  'not-announced',
  'donor-kept',
  'other',
] as const
export type UnitRefusalReason = (typeof unitRefusalReasons)[number]

export type RefusedUnit = {
  id: string
  intakeId: string
  announcedUnitId: string | null
  reason: UnitRefusalReason
  kind: MachineKind | null
  serial: string | null
  donorNumber: string | null
  note: string | null
  refusedAt: string
  operatorName: string
  undoneAt: string | null
  undoneByName: string | null
}

/** "Other" says nothing by itself. */
export function isReasonTold(reason: UnitRefusalReason, note: string | null): boolean {
  return reason !== 'other' || (note !== null && note.trim() !== '')
}
