import type { BeneficiaryPaper, EligibilityProblem } from '../requests/beneficiary.ts'

export type HandOverProblem =
  | { code: 'ALREADY_DELIVERED' }
  | { code: 'EMPTY' }
  /** Signed before anything leaves; the paper is recorded with the association's others. */
  | { code: 'CONVENTION_MISSING' }
  | { code: 'CONVENTION_LATER' }
  /** Something that it must show to receive was taken off since. */
  | { code: 'NOT_ELIGIBLE' }
  /** Something happened to them since they were promised. */
  | { code: 'NOT_READY'; assetTags: string[] }
  /** What both signed is not what would be said given. */
  | { code: 'NOTE_LISTS_OTHERS'; number: string }
  | { code: 'BEFORE_RECEPTION' }
  | { code: 'IN_FUTURE' }

/** The day it is said to have happened. */
export type HandOverDay = { on: string; isInFuture: boolean }

export type HandOverInput = {
  deliveredAt: string | null
  day: HandOverDay | null
  papers: readonly BeneficiaryPaper[]
  machines: readonly { assetTag: string; isReady: boolean }[]
  eligibility: readonly EligibilityProblem[]
  /** The latest day on which one of the machines was received. */
  receivedOn: string | null
  /** The last delivery note. */
  note: { number: string; assetTags: readonly string[] } | null
}

/** Every reason against saying that the machines are given. Only an empty list means yes. */
export function handOverProblems(input: HandOverInput): HandOverProblem[] {
  const { deliveredAt, machines, eligibility } = input
  const problems: HandOverProblem[] = []
  if (deliveredAt !== null) problems.push({ code: 'ALREADY_DELIVERED' })
  if (machines.length === 0) problems.push({ code: 'EMPTY' })
  if (eligibility.length > 0) problems.push({ code: 'NOT_ELIGIBLE' })
  problems.push(...conventionProblems(input))
  const unready = machines.filter(({ isReady }) => !isReady).map(({ assetTag }) => assetTag)
  if (unready.length > 0) problems.push({ code: 'NOT_READY', assetTags: unready })
  if (input.note !== null && !isSameList(input.note, machines))
    problems.push({ code: 'NOTE_LISTS_OTHERS', number: input.note.number })
  return [...problems, ...dayProblems(input)]
}

function conventionProblems({ papers, day }: HandOverInput): HandOverProblem[] {
  const convention = papers.find(({ kind }) => kind === 'convention')
  if (convention === undefined) return [{ code: 'CONVENTION_MISSING' }]
  return day !== null && convention.receivedOn > day.on ? [{ code: 'CONVENTION_LATER' }] : []
}

function dayProblems({ day, receivedOn }: HandOverInput): HandOverProblem[] {
  if (day === null) return []
  if (day.isInFuture) return [{ code: 'IN_FUTURE' }]
  return receivedOn !== null && day.on < receivedOn ? [{ code: 'BEFORE_RECEPTION' }] : []
}

function isSameList({ assetTags }: { assetTags: readonly string[] }, machines: HandOverInput['machines']): boolean {
  const packed = new Set(machines.map(({ assetTag }) => assetTag))
  return packed.size === assetTags.length && assetTags.every((tag) => packed.has(tag))
}
