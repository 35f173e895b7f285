import type { Erasure } from '../erasure.ts'

/** Somebody else looked at the proof of an erasure and stands for it. */
export type Validation = { erasureId: string; validatorName: string; validatedAt: string }

export const recheckOutcomes = ['nothing-found', 'data-found'] as const
export type RecheckOutcome = (typeof recheckOutcomes)[number]
/** What reading a sampled drive again gave. */
export type Recheck = {
  erasureId: string
  outcome: RecheckOutcome
  note: string | null
  operatorName: string
  checkedAt: string
}

const validationBlockers = ['NOT_PROVEN', 'SAME_PERSON', 'ALREADY_DONE'] as const
export type ValidationBlocker = (typeof validationBlockers)[number]

/** Why this person may not stand for that erasure, or `null`. Nobody validates, or reads again, their own work. */
export function validationBlocker(
  erasure: Pick<Erasure, 'status' | 'operatorName'>,
  personName: string,
  isDone: boolean,
): ValidationBlocker | null {
  if (erasure.status !== 'ERASED') return 'NOT_PROVEN'
  if (isDone) return 'ALREADY_DONE'
  return erasure.operatorName === personName ? 'SAME_PERSON' : null
}
