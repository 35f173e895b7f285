import type { RefusedUnit, UnitRefusalReason } from '../../../shared/domain/intakes/refused-unit.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { Db } from '../audit/ledger.ts'
import type { Database } from '../db/database.ts'

export async function insertRefused(db: Db, unit: RefusedUnit): Promise<void> {
  await db.insertInto('refusedUnits').values(unit).execute()
}

/** The latest first; those that were taken back too. */
export async function refusedOf(db: Db, intakeId: string): Promise<RefusedUnit[]> {
  const rows = await db
    .selectFrom('refusedUnits')
    .selectAll()
    .where('intakeId', '=', intakeId)
    .orderBy('refusedAt', 'desc')
    .execute()
  return rows.map(rowToRefused)
}

export async function findRefused(db: Db, id: string): Promise<RefusedUnit | null> {
  const row = await db.selectFrom('refusedUnits').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToRefused(row)
}

export async function undoRefused(db: Db, id: string, undoneAt: string, undoneByName: string): Promise<void> {
  await db.updateTable('refusedUnits').set({ undoneAt, undoneByName }).where('id', '=', id).execute()
}

function rowToRefused(row: Database['refusedUnits']): RefusedUnit {
  return { ...row, reason: row.reason as UnitRefusalReason, kind: row.kind as MachineKind | null }
}
