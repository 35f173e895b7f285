import type { Actor } from '../../../shared/domain/actor.ts'
import type { EraseJob, EraseJobState } from '../../../shared/domain/erasing/erase-job.ts'
import type { StopReason } from '../../../shared/domain/erasing/erase-line.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import type { ErasePlan } from '../../../shared/domain/erasing/erase-plan.ts'
import type { ErasureJudgement } from '../../../shared/domain/erasure.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

/**
 * The process that runs a job: its number alone is given again after a restart. `shared`: on a server of several
 * benches, whose machines cannot look at each other's processes.
 */
export type JobOwner = {
  pid: number
  startedAtTicks: string
  bootId: string
  shared?: { benchId: string; coreId: string }
}

/** A job as it is kept: what the wall shows beside it is live or belongs to others. */
export type KeptJob = {
  id: string
  driveId: string | null
  machineId: string | null
  serial: string
  state: EraseJobState
  plan: ErasePlan
  order: EraseOrder
  actor: Actor
  acceptance: EraseJob['acceptance']
  owner: JobOwner | null
  runCount: number
  stopReason: StopReason | null
  judgement: ErasureJudgement | null
  erasureId: string | null
  confirmedAt: string
  endedAt: string | null
}

export async function insertJob(db: Db, job: KeptJob): Promise<void> {
  await db.insertInto('eraseJobs').values(rowOf(job)).execute()
}

export async function saveJob(db: Db, job: KeptJob): Promise<void> {
  await db.updateTable('eraseJobs').set(rowOf(job)).where('id', '=', job.id).execute()
}

export async function findJob(db: Db, id: string): Promise<KeptJob | null> {
  const row = await db.selectFrom('eraseJobs').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : jobOf(row)
}

export async function unfinishedJobs(db: Db): Promise<KeptJob[]> {
  const rows = await db.selectFrom('eraseJobs').selectAll().where('state', '!=', 'ended').orderBy('id').execute()
  return rows.map(jobOf)
}

export async function jobsEndedSince(db: Db, since: string): Promise<KeptJob[]> {
  const rows = await db
    .selectFrom('eraseJobs')
    .selectAll()
    .where('state', '=', 'ended')
    .where('endedAt', '>=', since)
    .orderBy('id')
    .execute()
  return rows.map(jobOf)
}

/** The job that has not ended on the drive of this serial. */
export async function unfinishedJobOf(db: Db, serial: string): Promise<KeptJob | null> {
  const row = await db
    .selectFrom('eraseJobs')
    .selectAll()
    .where('serial', '=', serial)
    .where('state', '!=', 'ended')
    .orderBy('id')
    .executeTakeFirst()
  return row === undefined ? null : jobOf(row)
}

function rowOf({ plan, order, actor, acceptance, owner, judgement, ...plain }: KeptJob): Database['eraseJobs'] {
  return {
    ...plain,
    planJson: columnOfJson(plan),
    orderJson: columnOfJson(order),
    actorJson: columnOfJson(actor),
    acceptanceJson: acceptance === null ? null : columnOfJson(acceptance),
    ownerJson: owner === null ? null : columnOfJson(owner),
    judgementJson: judgement === null ? null : columnOfJson(judgement),
  }
}

function jobOf(row: Database['eraseJobs']): KeptJob {
  const { planJson, orderJson, actorJson, acceptanceJson, ownerJson, judgementJson, ...plain } = row
  return {
    ...plain,
    state: plain.state as EraseJobState,
    stopReason: plain.stopReason as StopReason | null,
    plan: jsonOf(planJson),
    order: jsonOf(orderJson),
    actor: jsonOf(actorJson),
    acceptance: acceptanceJson === null ? null : jsonOf(acceptanceJson),
    owner: ownerJson === null ? null : jsonOf(ownerJson),
    judgement: judgementJson === null ? null : jsonOf(judgementJson),
  }
}
