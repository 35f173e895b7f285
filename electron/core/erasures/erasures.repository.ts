import type { Erasure, ErasureLevel, ErasureStatus } from '../../../shared/domain/erasure.ts'
import { contradictedBy } from '../../../shared/domain/validation/validation.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import { rechecksOf } from '../validation/validation.repository.ts'

export async function insertErasure(db: Db, erasure: Erasure): Promise<void> {
  const { doubts, notChecked, run, match, ...plain } = erasure
  await db
    .insertInto('erasures')
    .values({
      ...plain,
      doubtsJson: columnOfJson(doubts),
      notCheckedJson: columnOfJson(notChecked),
      runJson: columnOfJson(run),
      matchJson: columnOfJson(match),
      evidenceDevice: run.deviceName,
    })
    .execute()
}

/** True when this run of this log was recorded before, on whatever drive. */
export async function isRunRecorded(db: Db, evidenceSha256: string, deviceName: string): Promise<boolean> {
  const row = await db
    .selectFrom('erasures')
    .select('id')
    .where('evidenceSha256', '=', evidenceSha256)
    .where('evidenceDevice', '=', deviceName)
    .executeTakeFirst()
  return row !== undefined
}

/** Oldest first; one that a later reading of the drive contradicts is told as what it is. */
export async function erasuresOfDrives(db: Db, driveIds: readonly string[]): Promise<Erasure[]> {
  if (driveIds.length === 0) return []
  const rows = await db.selectFrom('erasures').selectAll().where('driveId', 'in', driveIds).orderBy('id').execute()
  const rechecks = await rechecksOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const recheck = rechecks.get(row.id)
    const erasure = rowToErasure(row)
    return recheck?.outcome === 'data-found' ? contradictedBy(erasure, recheck) : erasure
  })
}

function rowToErasure(row: Database['erasures']): Erasure {
  const { doubtsJson, notCheckedJson, runJson, matchJson, evidenceDevice: _, ...plain } = row
  return {
    ...plain,
    status: plain.status as ErasureStatus,
    requested: plain.requested as ErasureLevel,
    achieved: plain.achieved as ErasureLevel | null,
    doubts: jsonOf(doubtsJson),
    notChecked: jsonOf(notCheckedJson),
    run: jsonOf(runJson),
    match: jsonOf(matchJson),
  }
}
