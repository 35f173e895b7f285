import type { BeneficiaryInput, BeneficiaryView } from '../../../../shared/contract/beneficiaries.contract.ts'
import type { PostalAddress } from '../../../../shared/domain/places/address.ts'
import { formatPhone } from '../../../../shared/domain/places/phone.ts'
import { type BeneficiaryPaperKind, beneficiaryPaperKinds } from '../../../../shared/domain/requests/beneficiary.ts'

/** As a form holds it: empty text where nothing is known. */
export type BeneficiaryValues = Record<
  'legalName' | 'usualName' | 'ridet' | 'contactName' | 'phone' | 'email' | 'note',
  string
> & { address: Record<keyof PostalAddress, string>; papers: Record<BeneficiaryPaperKind, string> }

export function valuesOf(known: BeneficiaryView | null): BeneficiaryValues {
  const dayOf = (kind: BeneficiaryPaperKind) => known?.papers.find((paper) => paper.kind === kind)?.receivedOn ?? ''
  const { complement, postBox, place, postcode, communeCode } = known?.address ?? {}
  return {
    legalName: known?.legalName ?? '',
    usualName: known?.usualName ?? '',
    ridet: known?.ridet ?? '',
    contactName: known?.contactName ?? '',
    phone: formatPhone(known?.phone ?? ''),
    email: known?.email ?? '',
    note: known?.note ?? '',
    address: {
      complement: complement ?? '',
      postBox: postBox ?? '',
      place: place ?? '',
      postcode: postcode ?? '',
      communeCode: communeCode ?? '',
    },
    papers: Object.fromEntries(beneficiaryPaperKinds.map((kind) => [kind, dayOf(kind)])) as Record<
      BeneficiaryPaperKind,
      string
    >,
  }
}

export function inputOf({ address, papers, ...values }: BeneficiaryValues): BeneficiaryInput {
  return {
    ...values,
    address: { ...address, communeCode: address.communeCode === '' ? null : address.communeCode },
    papers: beneficiaryPaperKinds.flatMap((kind) => (papers[kind] === '' ? [] : [{ kind, receivedOn: papers[kind] }])),
  }
}
