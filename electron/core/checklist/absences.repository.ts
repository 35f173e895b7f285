import { isSinceReturn } from '../../../shared/domain/deliveries/since-return.ts'
import type { AbsenceStatement } from '../../../shared/domain/drive-absence.ts'
import type { Db } from '../audit/ledger.ts'
import { lastReturnAt } from '../deliveries/deliveries.repository.ts'

/** What it was said of, and the reading it holds for; `null` for a machine that was never read. */
export type AbsenceSubject = { machineId: string; driveId: string | null; readingId: string | null }

export async function insertAbsence(
  db: Db,
  id: string,
  subject: AbsenceSubject,
  statement: AbsenceStatement,
): Promise<void> {
  await db
    .insertInto('absenceStatements')
    .values({ id, ...subject, ...statement })
    .execute()
}

/** Oldest first; an association may have put a drive in that nobody looked for before it came back. */
export async function absencesOf(
  db: Db,
  { machineId, driveId, readingId }: AbsenceSubject,
): Promise<AbsenceStatement[]> {
  const returnedAt = await lastReturnAt(db, machineId)
  const statements = await db
    .selectFrom('absenceStatements')
    .select(['operatorId', 'operatorName', 'reason', 'statedAt'])
    .where('machineId', '=', machineId)
    .where('driveId', driveId === null ? 'is' : '=', driveId)
    .where('readingId', readingId === null ? 'is' : '=', readingId)
    .orderBy('statedAt')
    .orderBy('id')
    .execute()
  return statements.filter(({ statedAt }) => isSinceReturn(statedAt, returnedAt))
}
