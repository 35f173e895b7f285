import type { BeneficiaryInput } from '../../../shared/contract/beneficiaries.contract.ts'
import { normaliseRidet } from '../../../shared/domain/campaign.ts'
import { normalisePhones } from '../../../shared/domain/places/phone.ts'
import type { Beneficiary } from '../../../shared/domain/requests/beneficiary.ts'
import { isInFuture } from '../erasures/destruction.ts'

export type UnusableBeneficiary = 'RIDET_UNUSABLE' | 'PHONE_UNUSABLE' | 'FUTURE_DATE'

/** What is kept of what was typed, or the first thing that cannot be. */
export function cleaned(
  wanted: BeneficiaryInput,
  at: string,
): Omit<Beneficiary, 'id' | 'createdAt'> | { refused: UnusableBeneficiary } {
  const { legalName, usualName, address, contactName, email, note } = wanted
  const ridet = wanted.ridet === null ? null : normaliseRidet(wanted.ridet)
  const phone = wanted.phone === null ? null : normalisePhones(wanted.phone)
  if (wanted.ridet !== null && ridet === null) return { refused: 'RIDET_UNUSABLE' }
  if (wanted.phone !== null && phone === null) return { refused: 'PHONE_UNUSABLE' }
  const papers = wanted.papers.map(({ kind, receivedOn }) => ({ kind, receivedOn }))
  if (papers.some(({ receivedOn }) => isInFuture(receivedOn, at))) return { refused: 'FUTURE_DATE' }
  return { legalName, usualName, ridet, address, contactName, phone, email, papers, note }
}
