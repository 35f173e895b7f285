import type { AnnouncedList, AnnouncedUnit } from '../../../shared/domain/intakes/announced-unit.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { Db } from '../audit/ledger.ts'
import { numberOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

/** Rows of one insert: both engines bound what one statement may carry. */
const rowsAtOnce = 200

export async function insertList(db: Db, list: AnnouncedList): Promise<void> {
  await db.insertInto('announcedLists').values(list).execute()
}

export async function listsOf(db: Db, intakeId: string): Promise<AnnouncedList[]> {
  const rows = await db
    .selectFrom('announcedLists')
    .selectAll()
    .where('intakeId', '=', intakeId)
    .orderBy('acceptedAt')
    .execute()
  return rows.map((row) => ({
    ...row,
    acceptedCount: numberOf(row.acceptedCount),
    rejectedCount: numberOf(row.rejectedCount),
  }))
}

export async function insertUnits(db: Db, units: readonly AnnouncedUnit[]): Promise<void> {
  for (let from = 0; from < units.length; from += rowsAtOnce) {
    await db
      .insertInto('announcedUnits')
      .values(units.slice(from, from + rowsAtOnce))
      .execute()
  }
}

/** In the order of the donor's lists. */
export async function unitsOf(db: Db, intakeId: string): Promise<AnnouncedUnit[]> {
  const rows = await db
    .selectFrom('announcedUnits')
    .selectAll()
    .where('intakeId', '=', intakeId)
    .orderBy('position')
    .execute()
  return rows.map(rowToUnit)
}

export async function findUnit(db: Db, id: string): Promise<AnnouncedUnit | null> {
  const row = await db.selectFrom('announcedUnits').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToUnit(row)
}

export async function unitOfMachine(db: Db, machineId: string): Promise<AnnouncedUnit | null> {
  const row = await db.selectFrom('announcedUnits').selectAll().where('machineId', '=', machineId).executeTakeFirst()
  return row === undefined ? null : rowToUnit(row)
}

export async function saveMatch(db: Db, unitId: string, machineId: string, matchedAt: string): Promise<void> {
  await db.updateTable('announcedUnits').set({ machineId, matchedAt }).where('id', '=', unitId).execute()
}

function rowToUnit(row: Database['announcedUnits']): AnnouncedUnit {
  return {
    ...row,
    position: numberOf(row.position),
    line: numberOf(row.line),
    kind: row.kind as MachineKind | null,
  }
}
