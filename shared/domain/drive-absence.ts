/** One person looked and found no drive: in the machine, or this one that readings no longer see. */
export type AbsenceStatement = { operatorId: string; operatorName: string; reason: string; statedAt: string }

export type AbsenceState = 'none' | 'waiting' | 'confirmed'

/** Two different people, because a drive that is overlooked leaves with its data. */
export function absenceState(statements: readonly Pick<AbsenceStatement, 'operatorId'>[]): AbsenceState {
  const people = new Set(statements.map(({ operatorId }) => operatorId)).size
  if (people >= 2) return 'confirmed'
  return people === 1 ? 'waiting' : 'none'
}

export const shortestAbsenceReason = 8
