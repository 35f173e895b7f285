import type { Campaign, Donor, Intake, IntakeSummary } from '../../../shared/domain/campaign.ts'
import { donorDisplayName } from '../../../shared/domain/campaign.ts'
import { defaultErasePolicy, type ErasePolicy } from '../../../shared/domain/erasing/erase-policy.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf, numberOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import { nameKey } from '../session/people.repository.ts'

export async function insertCampaign(db: Db, { erasePolicy, ...campaign }: Campaign): Promise<void> {
  await db
    .insertInto('campaigns')
    .values({ ...campaign, lastSequence: 0, erasePolicyJson: columnOfJson(erasePolicy) })
    .execute()
}

export async function saveErasePolicy(db: Db, campaignId: string, policy: ErasePolicy): Promise<void> {
  const erasePolicyJson = columnOfJson(policy)
  await db.updateTable('campaigns').set({ erasePolicyJson }).where('id', '=', campaignId).execute()
}

export async function listCampaigns(db: Db): Promise<Campaign[]> {
  const rows = await db.selectFrom('campaigns').selectAll().orderBy('createdAt', 'desc').orderBy('id', 'desc').execute()
  return rows.map(rowToCampaign)
}

export async function findCampaign(db: Db, id: string): Promise<Campaign | null> {
  const row = await db.selectFrom('campaigns').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToCampaign(row)
}

/** The sequence of the last tag issued in the campaign; 0 before the first. */
export async function lastTagSequence(db: Db, campaignId: string): Promise<number> {
  const row = await db
    .selectFrom('campaigns')
    .select('lastSequence')
    .where('id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return numberOf(row.lastSequence)
}

export async function keepTagSequence(db: Db, campaignId: string, lastSequence: number): Promise<void> {
  await db.updateTable('campaigns').set({ lastSequence }).where('id', '=', campaignId).execute()
}

export async function insertDonor(db: Db, donor: Donor): Promise<void> {
  await db
    .insertInto('donors')
    .values({ ...donor, nameKey: nameKey(donor.legalName) })
    .execute()
}

export async function listDonors(db: Db): Promise<Donor[]> {
  const rows = await db.selectFrom('donors').selectAll().orderBy('nameKey').execute()
  return rows.map(rowToDonor)
}

export async function findDonor(db: Db, id: string): Promise<Donor | null> {
  const row = await db.selectFrom('donors').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToDonor(row)
}

export async function insertIntake(db: Db, intake: Intake): Promise<void> {
  await db.insertInto('intakes').values(intake).execute()
}

/** Newest first, with what became of each. */
export async function listIntakes(db: Db): Promise<IntakeSummary[]> {
  const rows = await intakeQuery(db).orderBy('intakes.receivedOn', 'desc').orderBy('intakes.id', 'desc').execute()
  return rows.map(rowToIntakeSummary)
}

export async function findIntake(db: Db, id: string): Promise<IntakeSummary | null> {
  const row = await intakeQuery(db).where('intakes.id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToIntakeSummary(row)
}

function intakeQuery(db: Db) {
  return db
    .selectFrom('intakes')
    .innerJoin('campaigns', 'campaigns.id', 'intakes.campaignId')
    .innerJoin('donors', 'donors.id', 'intakes.donorId')
    .selectAll('intakes')
    .select(['campaigns.name as campaignName', 'campaigns.tagPrefix', 'donors.legalName', 'donors.usualName'])
    .select((eb) => [
      eb
        .selectFrom('machines')
        .whereRef('machines.intakeId', '=', 'intakes.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('machineCount'),
      eb
        .selectFrom('machines')
        .innerJoin('machineSummaries', 'machineSummaries.machineId', 'machines.id')
        .whereRef('machines.intakeId', '=', 'intakes.id')
        .where('machineSummaries.isReady', '=', 1)
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('readyCount'),
    ])
}

type IntakeRow = Awaited<ReturnType<ReturnType<typeof intakeQuery>['execute']>>[number]

function rowToIntakeSummary(row: IntakeRow): IntakeSummary {
  const { legalName, usualName, machineCount, readyCount, ...intake } = row
  return {
    ...intake,
    donorName: donorDisplayName({ legalName, usualName }),
    machineCount: numberOf(machineCount ?? 0),
    readyCount: numberOf(readyCount ?? 0),
  }
}

function rowToCampaign({ lastSequence: _, erasePolicyJson, ...campaign }: Database['campaigns']): Campaign {
  const erasePolicy = erasePolicyJson === null ? defaultErasePolicy : jsonOf<ErasePolicy>(erasePolicyJson)
  return { ...campaign, erasePolicy }
}

function rowToDonor({ nameKey: _, ...donor }: Database['donors']): Donor {
  return donor
}
