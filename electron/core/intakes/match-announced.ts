import { type AnnouncedUnit, unitsNamed } from '../../../shared/domain/intakes/announced-unit.ts'
import type { Change } from '../audit/ledger.ts'
import { saveMatch, unitOfMachine, unitsOf } from './announced.repository.ts'

/** Ties a machine to the unit it came for. */
export async function matchUnit({ trx, at, record }: Change, unit: AnnouncedUnit, machineId: string): Promise<void> {
  await saveMatch(trx, unit.id, machineId, at)
  const { serial, donorNumber, model } = unit
  record({ action: 'ANNOUNCED_UNIT_CAME', subjectId: unit.intakeId, machineId, after: { serial, donorNumber, model } })
}

/** A reading may tell the serial of a unit that was announced and that nobody scanned. */
export async function matchBySerial(
  change: Change,
  { machineId, intakeId, serial }: { machineId: string; intakeId: string; serial: string | null },
): Promise<void> {
  if (serial === null || (await unitOfMachine(change.trx, machineId)) !== null) return
  const [unit, ...others] = unitsNamed(await unitsOf(change.trx, intakeId), serial)
  if (unit !== undefined && others.length === 0) await matchUnit(change, unit, machineId)
}
