import type { IntakePageView } from '../../../shared/contract/intakes.contract.ts'
import type { Db } from '../audit/ledger.ts'
import { listsOf, unitsOf } from './announced.repository.ts'
import { findDonor } from './donors.repository.ts'
import { findIntake } from './intakes.repository.ts'
import { refusedOf } from './refused.repository.ts'

export async function intakePage(db: Db, intakeId: string): Promise<IntakePageView | null> {
  const intake = await findIntake(db, intakeId)
  const donor = intake === null ? null : await findDonor(db, intake.donorId)
  if (intake === null || donor === null) return null
  return {
    intake,
    donor,
    lists: await listsOf(db, intakeId),
    units: await unitsOf(db, intakeId),
    tagOfUnit: await tagsOfUnits(db, intakeId),
    refusedUnits: await refusedOf(db, intakeId),
  }
}

async function tagsOfUnits(db: Db, intakeId: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('announcedUnits')
    .innerJoin('machines', 'machines.id', 'announcedUnits.machineId')
    .select(['announcedUnits.id', 'machines.assetTag'])
    .where('announcedUnits.intakeId', '=', intakeId)
    .execute()
  return Object.fromEntries(rows.map(({ id, assetTag }) => [id, assetTag]))
}
