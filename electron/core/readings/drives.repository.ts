import type { DriveFacts } from '../../../shared/domain/drive.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfFlag, columnOfJson, flagOf, jsonOf, numberOrNull } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

/** A drive as the workshop knows it: where it was last seen, and what the last reading said of it. */
export type KnownDrive = {
  id: string
  machineId: string
  serial: string | null
  model: string | null
  sizeBytes: number | null
  facts: DriveFacts
  /** False when a later reading of the same machine no longer saw it. It must still be accounted for. */
  isPresent: boolean
  firstSeenAt: string
  lastReadingId: string
}

export async function insertDrive(db: Db, drive: KnownDrive): Promise<void> {
  await db.insertInto('drives').values(driveToRow(drive)).execute()
}

export async function saveDrive(db: Db, drive: KnownDrive): Promise<void> {
  await db.updateTable('drives').set(driveToRow(drive)).where('id', '=', drive.id).execute()
}

export async function drivesOf(db: Db, machineId: string): Promise<KnownDrive[]> {
  const rows = await db.selectFrom('drives').selectAll().where('machineId', '=', machineId).orderBy('id').execute()
  return rows.map(rowToDrive)
}

export async function findDrive(db: Db, id: string): Promise<KnownDrive | null> {
  const row = await db.selectFrom('drives').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToDrive(row)
}

/** Exact serial; several when two makers used the same one. */
export async function findDrivesBySerial(db: Db, serial: string): Promise<KnownDrive[]> {
  const rows = await db.selectFrom('drives').selectAll().where('serial', '=', serial).orderBy('id').execute()
  return rows.map(rowToDrive)
}

function driveToRow({ facts, isPresent, ...plain }: KnownDrive): Database['drives'] {
  return { ...plain, factsJson: columnOfJson(facts), isPresent: columnOfFlag(isPresent) }
}

function rowToDrive({ factsJson, isPresent, sizeBytes, ...plain }: Database['drives']): KnownDrive {
  return { ...plain, facts: jsonOf(factsJson), isPresent: flagOf(isPresent), sizeBytes: numberOrNull(sizeBytes) }
}
