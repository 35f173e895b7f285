import type { ResultState, SkipReason } from '../../../shared/domain/testing/result.ts'
import type { StepResult } from '../../../shared/domain/testing/step-result.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

export async function insertResult(db: Db, result: StepResult): Promise<void> {
  const { faults, measures, answers, evidence, ...plain } = result
  await db
    .insertInto('stepResults')
    .values({
      ...plain,
      faultsJson: columnOfJson(faults),
      measuresJson: columnOfJson(measures),
      answersJson: columnOfJson(answers),
      evidenceJson: evidence === null ? null : columnOfJson(evidence),
      undoneAt: null,
      undoneByName: null,
    })
    .execute()
}

/** The results that stand, oldest first: those undone are kept but not told here. */
export async function standingResults(db: Db, machineId: string): Promise<StepResult[]> {
  const rows = await db
    .selectFrom('stepResults')
    .selectAll()
    .where('machineId', '=', machineId)
    .where('undoneAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(rowToResult)
}

/** Also of a result that was taken back: its photo stays to be seen. */
export async function findResult(db: Db, id: string): Promise<StepResult | null> {
  const row = await db.selectFrom('stepResults').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToResult(row)
}

export async function markUndone(db: Db, resultId: string, at: string, operatorName: string): Promise<void> {
  await db
    .updateTable('stepResults')
    .set({ undoneAt: at, undoneByName: operatorName })
    .where('id', '=', resultId)
    .execute()
}

function rowToResult(row: Database['stepResults']): StepResult {
  const { faultsJson, measuresJson, answersJson, evidenceJson, undoneAt: _, undoneByName: __, ...plain } = row
  return {
    ...plain,
    state: plain.state as ResultState,
    skipReason: plain.skipReason as SkipReason | null,
    by: plain.by as StepResult['by'],
    faults: jsonOf(faultsJson),
    measures: jsonOf(measuresJson),
    answers: jsonOf(answersJson),
    evidence: evidenceJson === null ? null : jsonOf(evidenceJson),
  }
}
