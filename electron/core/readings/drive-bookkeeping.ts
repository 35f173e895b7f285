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
  const here = (await drivesOf(trx, machineId)).filter((drive) => !seen.has(drive.id))
  if (facts.serial !== null) {
    const sameSerial = (await findDrivesBySerial(trx, facts.serial)).filter((drive) => !seen.has(drive.id))
    const known =
      sameSerial.find((drive) => drive.model === facts.model) ??
      // Two tools may name one drive in two ways; in one machine a serial is one drive.
      sameSerial.find((drive) => drive.machineId === machineId)
    return known ?? here.find((drive) => isOnlyTold(drive, facts)) ?? null
  }
  const twin = here.find(
    (drive) => drive.serial === null && drive.model === facts.model && drive.sizeBytes === facts.sizeBytes,
  )
  return twin ?? null
}

/** Sold as 256 GB, and 240 GB in truth: lists round. */
const shareOfToldSize = 0.1

/** True for a drive that only a donor's list told of, and that this may be: nobody saw it, so none is missing. */
function isOnlyTold(known: KnownDrive, { sizeBytes }: DriveFacts): boolean {
  if (known.serial !== null || known.model !== null || known.facts.deviceName !== null) return false
  if (known.sizeBytes === null || sizeBytes === null) return true
  return Math.abs(known.sizeBytes - sizeBytes) <= known.sizeBytes * shareOfToldSize
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
  const { serial, model, sizeBytes } = facts
  await saveDrive(trx, { ...known, facts, machineId, serial, model, sizeBytes, isPresent: true, lastReadingId })
  if (known.serial !== serial) {
    record({ action: 'DRIVE_SEEN', subjectId: known.id, machineId, after: { serial, model, sizeBytes } })
  }
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
