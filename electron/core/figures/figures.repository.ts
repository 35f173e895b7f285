import type { CosmeticGrade, FunctionalGrade, GradeLetter } from '../../../shared/domain/grading.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import type { GivenGrade } from '../../../shared/domain/testing/grade-differences.ts'
import type { ResultState } from '../../../shared/domain/testing/result.ts'
import type { CountedResult } from '../../../shared/domain/testing/test-figures.ts'
import type { Db } from '../audit/ledger.ts'

/** Every result that stands, of every machine: what was taken back counts for nobody. */
export async function countedResults(db: Db): Promise<CountedResult[]> {
  const rows = await db
    .selectFrom('stepResults')
    .leftJoin('machineSummaries', 'machineSummaries.machineId', 'stepResults.machineId')
    .select(['operatorName', 'stepKey', 'state', 'durationSeconds', 'manufacturer', 'model'])
    .where('undoneAt', 'is', null)
    .execute()
  return rows.map(({ state, manufacturer, model, ...row }) => ({
    ...row,
    state: state as ResultState,
    modelName: machineTitle(manufacturer, model),
  }))
}

/** Every grade ever given. */
export async function gradesHistory(db: Db): Promise<GivenGrade[]> {
  const rows = await db
    .selectFrom('grades')
    .select(['id', 'machineId', 'cosmetic', 'functional', 'letter', 'operatorName', 'givenAt'])
    .execute()
  return rows.map((row) => ({
    ...row,
    cosmetic: row.cosmetic as CosmeticGrade,
    functional: row.functional as FunctionalGrade | null,
    letter: row.letter as GradeLetter | null,
  }))
}
