import type { AbsenceStatement } from '../../../shared/domain/drive-absence.ts'
import type { Db } from '../audit/ledger.ts'

/** What it was said of, and the reading it holds for. */
export type AbsenceSubject = { machineId: string; driveId: string | null; readingId: string }

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

/** Oldest first. */
export async function absencesOf(
  db: Db,
  { machineId, driveId, readingId }: AbsenceSubject,
): Promise<AbsenceStatement[]> {
  return db
    .selectFrom('absenceStatements')
    .select(['operatorId', 'operatorName', 'reason', 'statedAt'])
    .where('machineId', '=', machineId)
    .where('driveId', driveId === null ? 'is' : '=', driveId)
    .where('readingId', '=', readingId)
    .orderBy('statedAt')
    .orderBy('id')
    .execute()
}
