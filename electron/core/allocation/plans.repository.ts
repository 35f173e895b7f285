import type { ProvinceFloors } from '../../../shared/domain/allocation/problem.ts'
import type { Proposal } from '../../../shared/domain/allocation/propose.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

type PlanParameters = {
  floors: ProvinceFloors
  ruleVersion: number
  /** Of the question that was put: a plan is accepted only while it is still the question. */
  questionSha256: string
}
export type KeptPlan = {
  id: string
  campaignId: string
  parameters: PlanParameters
  proposal: Proposal
  proposedAt: string
  operatorName: string
  acceptedAt: string | null
}

export async function insertPlan(db: Db, { parameters, proposal, ...plan }: KeptPlan): Promise<void> {
  await db
    .insertInto('allocationPlans')
    .values({ ...plan, parametersJson: columnOfJson(parameters), resultJson: columnOfJson(proposal) })
    .execute()
}

export async function findPlan(db: Db, id: string): Promise<KeptPlan | null> {
  const row = await db.selectFrom('allocationPlans').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToPlan(row)
}

export async function latestPlan(db: Db, campaignId: string): Promise<KeptPlan | null> {
  const row = await plansOf(db, campaignId).orderBy('proposedAt', 'desc').orderBy('id', 'desc').executeTakeFirst()
  return row === undefined ? null : rowToPlan(row)
}

export async function latestAccepted(db: Db, campaignId: string): Promise<KeptPlan | null> {
  const row = await plansOf(db, campaignId)
    .where('acceptedAt', 'is not', null)
    .orderBy('acceptedAt', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : rowToPlan(row)
}

/** `null` once what it promised was taken back. */
export async function markAccepted(db: Db, id: string, acceptedAt: string | null): Promise<void> {
  await db.updateTable('allocationPlans').set({ acceptedAt }).where('id', '=', id).execute()
}

function plansOf(db: Db, campaignId: string) {
  return db.selectFrom('allocationPlans').selectAll().where('campaignId', '=', campaignId).limit(1)
}

function rowToPlan({ parametersJson, resultJson, ...row }: Database['allocationPlans']): KeptPlan {
  return { ...row, parameters: jsonOf(parametersJson), proposal: jsonOf(resultJson) }
}
