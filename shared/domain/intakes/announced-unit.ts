import type { MachineKind } from '../machine-facts.ts'

/** One line of a donor's list that was accepted: what it said would come. */
export type AnnouncedUnit = {
  id: string
  intakeId: string
  listId: string
  position: number
  /** Where it stands in the donor's file. */
  line: number
  kind: MachineKind | null
  manufacturer: string | null
  model: string | null
  serial: string | null
  /** The donor's own asset number. */
  donorNumber: string | null
  /** The machine that came for it; `null` until one did. */
  machineId: string | null
  matchedAt: string | null
}

/** A file of the donor, kept as evidence. */
export type AnnouncedList = {
  id: string
  intakeId: string
  fileName: string
  sha256: string
  acceptedCount: number
  rejectedCount: number
  acceptedAt: string
  operatorName: string
}

export type AnnouncedState = 'expected' | 'received' | 'refused'

/**
 * A serial or a donor's number as it is compared: labels, lists and firmware differ in case, blanks and dashes, and a
 * label reader may bring the "S/N:" that stands before it.
 */
export function unitKey(told: string): string {
  return told
    .trim()
    .toUpperCase()
    .replace(/^(?:S\/?N|SERIAL(?: NUMBER)?|SERVICE TAG)\s*[:=]\s*/, '')
    .replace(/[\s\-_.]/g, '')
}

type Candidate = Pick<AnnouncedUnit, 'serial' | 'donorNumber' | 'machineId'>

/**
 * The units of a list that a scanned number names: by serial first, by the donor's own number otherwise. Those that
 * already came are left out: a second one of the same number is not the one that was announced.
 */
export function unitsNamed<Unit extends Candidate>(units: readonly Unit[], scanned: string): Unit[] {
  const key = unitKey(scanned)
  if (key === '') return []
  const open = units.filter(({ machineId }) => machineId === null)
  const bySerial = open.filter(({ serial }) => serial !== null && unitKey(serial) === key)
  if (bySerial.length > 0) return bySerial
  return open.filter(({ donorNumber }) => donorNumber !== null && unitKey(donorNumber) === key)
}

/** Signs that makers put on labels; a scanner heard under the wrong keyboard layout brings others. */
const labelSigns = /^[A-Z0-9][A-Z0-9 ./:_-]*$/i

/** Of the readings of one scan, best first, the one that looks like what a label bears. */
export function likelyNumber(readings: readonly string[]): string {
  return readings.find((reading) => labelSigns.test(reading.trim())) ?? readings[0] ?? ''
}
