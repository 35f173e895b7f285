import type { SettledEnd } from './deliveries/machine-end.ts'
import type { GradeLetter } from './grading.ts'
import type { MachineFacts, MachineKind } from './machine-facts.ts'

/** One received unit. What the hardware says is in its readings; what a person decided is here. */
export type Machine = {
  id: string
  campaignId: string
  intakeId: string
  assetTag: string
  /** Chosen by a person; `null` leaves the word to the latest reading. */
  decidedKind: MachineKind | null
  /** Scanned from its label on arrival, before any reading. */
  receivedSerial: string | null
  /** The donor's own asset number. */
  donorNumber: string | null
  createdAt: string
}

/** A row of the park and the head of every machine screen. */
export type MachineSummary = {
  id: string
  assetTag: string
  kind: MachineKind | null
  manufacturer: string | null
  model: string | null
  serial: string | null
  donorName: string
  intakeId: string
  campaignId: string
  letter: GradeLetter | null
  isReady: boolean
  blockingCount: number
  batchId: string | null
  /** Handed over, or kept from it by a decision: said before what it is ready for. */
  settledEnd: SettledEnd | null
  createdAt: string
}

/** The kind a person chose, else the one the chassis tells. */
export function machineKind(decidedKind: MachineKind | null, facts: MachineFacts | null): MachineKind | null {
  return decidedKind ?? facts?.chassis.kind ?? null
}

/** A monitor has no firmware to read and no drive to erase. */
export function isReadable(kind: MachineKind | null): boolean {
  return kind !== 'monitor'
}

/** "Lenovo ThinkPad T480", or `null` when the hardware told neither. A maker repeated in the model is said once. */
export function machineTitle(manufacturer: string | null, model: string | null): string | null {
  if (model === null) return manufacturer
  if (manufacturer === null || model.toLowerCase().startsWith(manufacturer.toLowerCase())) return model
  return `${manufacturer} ${model}`
}
