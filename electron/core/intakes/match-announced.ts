import { type AnnouncedUnit, unitsNamed } from '../../../shared/domain/intakes/announced-unit.ts'
import type { Change, Db } from '../audit/ledger.ts'
import { saveMatch, unitOfMachine, unitsOf } from './announced.repository.ts'
import { refusedOf } from './refused.repository.ts'

/** Ties a machine to the unit it came for. */
export async function matchUnit({ trx, at, record }: Change, unit: AnnouncedUnit, machineId: string): Promise<void> {
  await saveMatch(trx, unit.id, machineId, at)
  const { serial, donorNumber, model } = unit
  record({ action: 'ANNOUNCED_UNIT_CAME', subjectId: unit.intakeId, machineId, after: { serial, donorNumber, model } })
}

/** A unit that was sent back does not come: it would have to be taken back first. */
export async function openUnits(db: Db, intakeId: string): Promise<AnnouncedUnit[]> {
  const refused = await refusedOf(db, intakeId)
  const away = new Set(
    refused.filter(({ undoneAt }) => undoneAt === null).map(({ announcedUnitId }) => announcedUnitId),
  )
  return (await unitsOf(db, intakeId)).filter(({ id }) => !away.has(id))
}

/** A unit that was not refused after all may have been received meanwhile. */
export async function matchThoseHere(change: Change, intakeId: string): Promise<void> {
  const machines = await change.trx
    .selectFrom('machineSummaries')
    .select(['machineId', 'serial'])
    .where('intakeId', '=', intakeId)
    .where('serial', 'is not', null)
    .execute()
  for (const { machineId, serial } of machines) await matchBySerial(change, { machineId, intakeId, serial })
}

/** A reading may tell the serial of a unit that was announced and that nobody scanned. */
export async function matchBySerial(
  change: Change,
  { machineId, intakeId, serial }: { machineId: string; intakeId: string; serial: string | null },
): Promise<void> {
  if (serial === null || (await unitOfMachine(change.trx, machineId)) !== null) return
  const [unit, ...others] = unitsNamed(await openUnits(change.trx, intakeId), serial)
  if (unit !== undefined && others.length === 0) await matchUnit(change, unit, machineId)
}
