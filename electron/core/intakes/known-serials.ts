import { donorDisplayName } from '../../../shared/domain/campaign.ts'
import { unitKey } from '../../../shared/domain/intakes/announced-unit.ts'
import type { Db } from '../audit/ledger.ts'
import { findIntake } from './intakes.repository.ts'

/** Serials of the campaign of an intake: those that lists announced, and those of machines that are here. */
export async function knownSerialsOf(db: Db, intakeId: string) {
  const intake = await findIntake(db, intakeId)
  const campaignId = intake?.campaignId ?? ''
  const units = await db
    .selectFrom('announcedUnits')
    .innerJoin('intakes', 'intakes.id', 'announcedUnits.intakeId')
    .innerJoin('donors', 'donors.id', 'intakes.donorId')
    .select(['announcedUnits.serial', 'intakes.receivedOn', 'donors.legalName', 'donors.usualName'])
    .where('intakes.campaignId', '=', campaignId)
    .where('announcedUnits.serial', 'is not', null)
    .execute()
  const machines = await db
    .selectFrom('machineSummaries')
    .select(['serial', 'assetTag'])
    .where('campaignId', '=', campaignId)
    .where('serial', 'is not', null)
    .execute()
  return {
    announced: new Map(
      units.map(({ serial, receivedOn, ...donor }) => [
        unitKey(serial ?? ''),
        { donorName: donorDisplayName(donor), receivedOn },
      ]),
    ),
    here: new Map(machines.map(({ serial, assetTag }) => [unitKey(serial ?? ''), assetTag])),
  }
}
