import type { CosmeticGrade, FunctionalGrade, Grade, GradeLetter } from '../../../shared/domain/grading.ts'
import type { Db } from '../audit/ledger.ts'

export async function insertGrade(db: Db, grade: Grade): Promise<void> {
  await db.insertInto('grades').values(grade).execute()
}

/** The grade that stands: the last one given. Older ones are kept. */
export async function latestGrade(db: Db, machineId: string): Promise<Grade | null> {
  const row = await db
    .selectFrom('grades')
    .selectAll()
    .where('machineId', '=', machineId)
    .orderBy('givenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    ...row,
    cosmetic: row.cosmetic as CosmeticGrade,
    functional: row.functional as FunctionalGrade,
    letter: row.letter as GradeLetter | null,
  }
}
