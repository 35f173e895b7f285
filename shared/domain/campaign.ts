import type { ErasePolicy } from './erasing/erase-policy.ts'
import type { DonorLevel } from './intakes/asked-level.ts'
import type { IntakeFigures } from './intakes/intake-count.ts'
import type { PostalAddress } from './places/address.ts'

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
  address: PostalAddress
  contactName: string | null
  phone: string | null
  email: string | null
  /** What it asks of every erasure of its drives; `null` = what the campaign asks. */
  minimumLevel: DonorLevel | null
  declaration: UnclassifiedDeclaration | null
  note: string | null
  createdAt: string
}

/** Somebody of the donor declared that its drives hold no classified data. */
type UnclassifiedDeclaration = { declaredByName: string; declaredOn: string }

/** The donor as a paper names it. */
export type PaperDonor = Pick<Donor, 'legalName' | 'usualName' | 'ridet'> & { address: string | null }

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

export type IntakeSummary = Intake &
  IntakeFigures & {
    /** Counts its versions: an edit names the one it was made on. */
    revision: number
    donorName: string
    campaignName: string
    tagPrefix: string
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
