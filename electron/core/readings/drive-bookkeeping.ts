import type { DriveFacts } from '../../../shared/domain/drive.ts'
import { drivesToAccountFor } from '../../../shared/domain/machine-drives.ts'
import type { Reading } from '../../../shared/domain/reading.ts'
import type { Change } from '../audit/ledger.ts'
import { drivesOf, findDrivesBySerial, insertDrive, type KnownDrive, saveDrive } from './drives.repository.ts'

/**
 * Ties what a reading saw to the drives the workshop knows: a serial follows its drive from machine to machine, a
 * drive without one stays with the machine it was seen in. A drive that is no longer seen is marked, never dropped:
 * somebody must still say what became of it.
 */
export async function keepDrives(change: Change, reading: Reading, newId: () => string): Promise<void> {
  const before = await drivesOf(change.trx, reading.machineId)
  const seen = new Set<string>()
  for (const facts of drivesToAccountFor(reading.facts)) {
    const known = await knownDrive(change, reading.machineId, facts, seen)
    const drive = known ?? newDrive(reading, facts, newId())
    seen.add(drive.id)
    await (known === null ? firstSeen(change, drive, reading) : seenAgain(change, known, reading, facts))
  }
  for (const drive of before) {
    if (!seen.has(drive.id) && drive.isPresent) await missing(change, drive)
  }
}

async function knownDrive(
  { trx }: Change,
  machineId: string,
  facts: DriveFacts,
  seen: ReadonlySet<string>,
): Promise<KnownDrive | null> {
  if (facts.serial !== null) {
    const sameSerial = await findDrivesBySerial(trx, facts.serial)
    return sameSerial.find((drive) => !seen.has(drive.id) && drive.model === facts.model) ?? null
  }
  const here = await drivesOf(trx, machineId)
  const twin = here.find(
    (drive) =>
      !seen.has(drive.id) &&
      drive.serial === null &&
      drive.model === facts.model &&
      drive.sizeBytes === facts.sizeBytes,
  )
  return twin ?? null
}

function newDrive(reading: Reading, facts: DriveFacts, id: string): KnownDrive {
  const { serial, model, sizeBytes } = facts
  return {
    id,
    machineId: reading.machineId,
    serial,
    model,
    sizeBytes,
    facts,
    isPresent: true,
    firstSeenAt: reading.takenAt,
    lastReadingId: reading.id,
  }
}

async function firstSeen({ trx, record }: Change, drive: KnownDrive, { machineId }: Reading): Promise<void> {
  await insertDrive(trx, drive)
  const { serial, model, sizeBytes } = drive
  record({ action: 'DRIVE_SEEN', subjectId: drive.id, machineId, after: { serial, model, sizeBytes } })
}

async function seenAgain(
  { trx, record }: Change,
  known: KnownDrive,
  reading: Reading,
  facts: DriveFacts,
): Promise<void> {
  const { machineId, id: lastReadingId } = reading
  await saveDrive(trx, { ...known, facts, machineId, sizeBytes: facts.sizeBytes, isPresent: true, lastReadingId })
  if (known.machineId === machineId) return
  const moved = { serial: known.serial, from: known.machineId, to: machineId }
  record({ action: 'DRIVE_MOVED', subjectId: known.id, machineId, after: moved })
  record({ action: 'DRIVE_MOVED', subjectId: known.id, machineId: known.machineId, after: moved })
}

async function missing({ trx, record }: Change, drive: KnownDrive): Promise<void> {
  await saveDrive(trx, { ...drive, isPresent: false })
  const { serial, model, sizeBytes, machineId } = drive
  record({ action: 'DRIVE_MISSING', subjectId: drive.id, machineId, before: { serial, model, sizeBytes } })
}
