import type { Outcome, StepOutcome, TestStepKey } from '../../../shared/domain/checklist.ts'
import type { Db } from '../audit/ledger.ts'
import type { Database } from '../db/database.ts'

export async function insertOutcome(db: Db, outcome: StepOutcome): Promise<void> {
  await db
    .insertInto('stepOutcomes')
    .values({ ...outcome, undoneAt: null, undoneByName: null })
    .execute()
}

/** The outcomes that stand, oldest first: those undone are kept but not told here. */
export async function standingOutcomes(db: Db, machineId: string): Promise<StepOutcome[]> {
  const rows = await db
    .selectFrom('stepOutcomes')
    .selectAll()
    .where('machineId', '=', machineId)
    .where('undoneAt', 'is', null)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return rows.map(rowToOutcome)
}

export async function markUndone(db: Db, outcomeId: string, at: string, operatorName: string): Promise<void> {
  await db
    .updateTable('stepOutcomes')
    .set({ undoneAt: at, undoneByName: operatorName })
    .where('id', '=', outcomeId)
    .execute()
}

function rowToOutcome({ undoneAt: _, undoneByName: __, ...row }: Database['stepOutcomes']): StepOutcome {
  return { ...row, stepKey: row.stepKey as TestStepKey, outcome: row.outcome as Outcome }
}

export type DriveAbsence = Database['driveAbsences']

/** Somebody looked inside and found no drive; it holds only for the reading it was said of. */
export async function findAbsence(db: Db, machineId: string): Promise<DriveAbsence | null> {
  const row = await db.selectFrom('driveAbsences').selectAll().where('machineId', '=', machineId).executeTakeFirst()
  return row ?? null
}

export async function saveAbsence(db: Db, absence: DriveAbsence): Promise<void> {
  const { machineId: _, ...columns } = absence
  await db
    .insertInto('driveAbsences')
    .values(absence)
    .onConflict((conflict) => conflict.column('machineId').doUpdateSet(columns))
    .execute()
}
