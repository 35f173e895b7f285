import type { Condition, CosmeticGrade, FunctionalGrade, Grade, GradeLetter } from '../../../shared/domain/grading.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

export async function insertGrade(db: Db, { computed, override, ...grade }: Grade): Promise<void> {
  await db
    .insertInto('grades')
    .values({
      ...grade,
      computedJson: computed === null ? null : columnOfJson(computed),
      overrideJson: override === null ? null : columnOfJson(override),
    })
    .execute()
}

/** The grade that stands: the last one given. Older ones are kept. */
export async function latestGrade(db: Db, machineId: string): Promise<Grade | null> {
  const row = await db
    .selectFrom('grades')
    .selectAll()
    .where('machineId', '=', machineId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : rowToGrade(row)
}

function rowToGrade({ computedJson, overrideJson, ...row }: Database['grades']): Grade {
  return {
    ...row,
    cosmetic: row.cosmetic as CosmeticGrade,
    functional: row.functional as FunctionalGrade | null,
    letter: row.letter as GradeLetter | null,
    condition: row.condition as Condition | null,
    computed: computedJson === null ? null : jsonOf(computedJson),
    override: overrideJson === null ? null : jsonOf(overrideJson),
  }
}
