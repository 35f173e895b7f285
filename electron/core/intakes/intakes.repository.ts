import type { Campaign, Intake, IntakeSummary } from '../../../shared/domain/campaign.ts'
import { donorDisplayName } from '../../../shared/domain/campaign.ts'
import { defaultErasePolicy, type ErasePolicy } from '../../../shared/domain/erasing/erase-policy.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf, numberOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import { isSetAside } from '../machines/settled-end.ts'

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

export async function insertIntake(db: Db, intake: Intake): Promise<void> {
  await db
    .insertInto('intakes')
    .values({ ...intake, revision: 1 })
    .execute()
}

export async function updateIntake(
  db: Db,
  id: string,
  changes: Pick<Intake, 'receivedOn' | 'announcedCount' | 'note'>,
  revision: number,
): Promise<void> {
  await db
    .updateTable('intakes')
    .set({ ...changes, revision })
    .where('id', '=', id)
    .execute()
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
    .select((eb) => {
      const summaries = eb.selectFrom('machineSummaries').whereRef('machineSummaries.intakeId', '=', 'intakes.id')
      const units = eb.selectFrom('announcedUnits').whereRef('announcedUnits.intakeId', '=', 'intakes.id')
      const refused = eb.selectFrom('refusedUnits').whereRef('refusedUnits.intakeId', '=', 'intakes.id')
      const count = eb.fn.countAll<number>().as('count')
      return [
        summaries.select(count).as('machineCount'),
        // What was handed over was ready; what was decided to end otherwise is not any more.
        summaries
          .where('isReady', '=', 1)
          .where(eb.not(isSetAside('machineSummaries.machineId')))
          .select(count)
          .as('readyCount'),
        units.select(count).as('listedCount'),
        units.where('machineId', 'is not', null).select(count).as('matchedCount'),
        refused.where('undoneAt', 'is', null).select(count).as('refusedCount'),
        refused
          .where('undoneAt', 'is', null)
          .where('announcedUnitId', 'is not', null)
          .select(count)
          .as('listedRefusedCount'),
      ]
    })
}

type IntakeRow = Awaited<ReturnType<ReturnType<typeof intakeQuery>['execute']>>[number]

function rowToIntakeSummary(row: IntakeRow): IntakeSummary {
  const { legalName, usualName, ...intake } = row
  return {
    ...intake,
    revision: numberOf(intake.revision),
    donorName: donorDisplayName({ legalName, usualName }),
    machineCount: numberOf(row.machineCount ?? 0),
    readyCount: numberOf(row.readyCount ?? 0),
    listedCount: numberOf(row.listedCount ?? 0),
    matchedCount: numberOf(row.matchedCount ?? 0),
    refusedCount: numberOf(row.refusedCount ?? 0),
    listedRefusedCount: numberOf(row.listedRefusedCount ?? 0),
  }
}

function rowToCampaign({ lastSequence: _, erasePolicyJson, ...campaign }: Database['campaigns']): Campaign {
  const erasePolicy = erasePolicyJson === null ? defaultErasePolicy : jsonOf<ErasePolicy>(erasePolicyJson)
  return { ...campaign, erasePolicy }
}
