import type { PostalAddress } from '../places/address.ts'

/** What an association hands in to show that it exists and may receive. */
export const beneficiaryPaperKinds = [
  'statutes',
  'receipt',
  'ridet-notice',
  'board-list',
  'signatory-identity',
  'convention',
] as const
export type BeneficiaryPaperKind = (typeof beneficiaryPaperKinds)[number]
export type BeneficiaryPaper = { kind: BeneficiaryPaperKind; receivedOn: string }

/** Organisation that receives. */
export type Beneficiary = {
  id: string
  legalName: string
  usualName: string | null
  ridet: string | null
  address: PostalAddress
  contactName: string | null
  phone: string | null
  email: string | null
  papers: BeneficiaryPaper[]
  note: string | null
  createdAt: string
}

/** Without these nothing may be allocated; the convention is asked for at the hand-over. */
const papersForAllocation: readonly BeneficiaryPaperKind[] = ['statutes', 'receipt']

export type EligibilityProblem = { code: 'NO_RIDET' } | { code: 'PAPER_MISSING'; paper: BeneficiaryPaperKind }

/** Every reason why the beneficiary may not receive yet. Only an empty list means yes. */
export function eligibilityProblems({ ridet, papers }: Pick<Beneficiary, 'ridet' | 'papers'>): EligibilityProblem[] {
  const missing = papersForAllocation.filter((kind) => !papers.some((paper) => paper.kind === kind))
  return [
    ...(ridet === null ? [{ code: 'NO_RIDET' } as const] : []),
    ...missing.map((paper) => ({ code: 'PAPER_MISSING', paper }) as const),
  ]
}
