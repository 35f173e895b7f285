import type { BeneficiaryPaper } from '../requests/beneficiary.ts'

export type HandOverProblem =
  | { code: 'ALREADY_DELIVERED' }
  | { code: 'EMPTY' }
  /** Signed before anything leaves; the paper is recorded with the association's others. */
  | { code: 'CONVENTION_MISSING' }
  /** Something happened to them since they were promised. */
  | { code: 'NOT_READY'; assetTags: string[] }
  | { code: 'IN_FUTURE' }

export type HandOverInput = {
  deliveredAt: string | null
  papers: readonly BeneficiaryPaper[]
  machines: readonly { assetTag: string; isReady: boolean }[]
  /** The day it is said to have happened is yet to come. */
  isInFuture: boolean
}

/** Every reason against saying that the machines are given. Only an empty list means yes. */
export function handOverProblems({ deliveredAt, papers, machines, isInFuture }: HandOverInput): HandOverProblem[] {
  const problems: HandOverProblem[] = []
  if (deliveredAt !== null) problems.push({ code: 'ALREADY_DELIVERED' })
  if (machines.length === 0) problems.push({ code: 'EMPTY' })
  if (!papers.some(({ kind }) => kind === 'convention')) problems.push({ code: 'CONVENTION_MISSING' })
  const unready = machines.filter(({ isReady }) => !isReady).map(({ assetTag }) => assetTag)
  if (unready.length > 0) problems.push({ code: 'NOT_READY', assetTags: unready })
  if (isInFuture) problems.push({ code: 'IN_FUTURE' })
  return problems
}
