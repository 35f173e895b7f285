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

/** Whatever the evidence said: on a drive where somebody read data afterwards, that erasure proves nothing. */
export function contradictedBy(erasure: Erasure, { operatorName }: Recheck): Erasure {
  const doubt = { code: 'DATA_FOUND_LATER', detail: operatorName } as const
  return { ...erasure, status: 'NOT_ERASED', achieved: null, doubts: [...erasure.doubts, doubt] }
}

const validationBlockers = ['NOT_PROVEN', 'SAME_PERSON', 'ALREADY_DONE'] as const
export type ValidationBlocker = (typeof validationBlockers)[number]

/** Why this person may not stand for that erasure, or `null`. Nobody validates their own work. */
export function validationBlocker(
  erasure: Pick<Erasure, 'status' | 'operatorName'>,
  personName: string,
  isDone: boolean,
): ValidationBlocker | null {
  if (erasure.status !== 'ERASED') return 'NOT_PROVEN'
  if (isDone) return 'ALREADY_DONE'
  return erasure.operatorName === personName ? 'SAME_PERSON' : null
}

/**
 * Why this person may not say what reading again gave, or `null`. That nothing was found takes somebody else, once; that
 * data was found is heard from anybody, also after somebody found nothing.
 */
export function recheckBlocker(
  erasure: Pick<Erasure, 'status' | 'operatorName'>,
  personName: string,
  earlier: RecheckOutcome | null,
  outcome: RecheckOutcome,
): ValidationBlocker | null {
  if (outcome === 'nothing-found') return validationBlocker(erasure, personName, earlier !== null)
  if (erasure.status !== 'ERASED') return 'NOT_PROVEN'
  return earlier === 'data-found' ? 'ALREADY_DONE' : null
}
