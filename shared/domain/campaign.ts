import type { ErasePolicy } from './erasing/erase-policy.ts'

/** One collection operation; its prefix opens every asset tag issued in it. */
export type Campaign = {
  id: string
  name: string
  tagPrefix: string
  erasePolicy: ErasePolicy
  createdAt: string
}

/** Organisation that gives machines. */
export type Donor = {
  id: string
  legalName: string
  usualName: string | null
  ridet: string | null
  contactName: string | null
  phone: string | null
  email: string | null
  address: string | null
  createdAt: string
}

/** One arrival of machines from one donor. */
export type Intake = {
  id: string
  campaignId: string
  donorId: string
  receivedOn: string
  announcedCount: number | null
  note: string | null
  createdAt: string
}

export type IntakeSummary = Intake & {
  donorName: string
  campaignName: string
  tagPrefix: string
  machineCount: number
  readyCount: number
}

/** The name people say, the legal one otherwise. */
export function donorDisplayName(donor: Pick<Donor, 'legalName' | 'usualName'>): string {
  return donor.usualName ?? donor.legalName
}

/**
 * RIDET of New Caledonia: 7 digits name the body (RID), 3 more its establishment. Spaces, dots and dashes are
 * dropped; `null` when what remains is neither length. No check digit is known.
 */
export function normaliseRidet(typed: string): string | null {
  const digits = typed.replace(/[\s.\-\u00a0\u202f]/g, '')
  return /^(\d{7}|\d{10})$/.test(digits) ? digits : null
}
