import type { Actor } from '../../../shared/domain/actor.ts'
import type { UnattendedTest } from '../../../shared/domain/testing/step-definition.ts'
import type { UnattendedRun, UnattendedState } from '../../../shared/domain/testing/unattended-run.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfFlag, columnOfJson, flagOf, jsonOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import type { JobOwner } from '../erasing/erase-jobs.repository.ts'

/** With who started it, and the process that looks after it. */
export type KeptRun = Omit<UnattendedRun, 'operatorName'> & { actor: Actor; owner: JobOwner | null }

export async function insertRun(db: Db, run: KeptRun): Promise<void> {
  await db.insertInto('testRuns').values(runToRow(run)).execute()
}

export async function saveRun(db: Db, run: KeptRun): Promise<void> {
  const { id, ...columns } = runToRow(run)
  await db.updateTable('testRuns').set(columns).where('id', '=', id).execute()
}

/** The latest run of each test of a machine. */
export async function latestRuns(db: Db, machineId: string): Promise<KeptRun[]> {
  const rows = await db.selectFrom('testRuns').selectAll().where('machineId', '=', machineId).orderBy('id').execute()
  return [...new Map(rows.map((row) => [row.test, rowToRun(row)])).values()]
}

export async function runsInState(db: Db, state: UnattendedState): Promise<KeptRun[]> {
  const rows = await db.selectFrom('testRuns').selectAll().where('state', '=', state).orderBy('id').execute()
  return rows.map(rowToRun)
}

export function runOf({ actor, owner: _, ...run }: KeptRun): UnattendedRun {
  return { ...run, operatorName: actor.operatorName }
}

function runToRow({ progress, actor, owner, verdict, isRecorded, ...run }: KeptRun): Database['testRuns'] {
  return {
    ...run,
    progressJson: columnOfJson(progress),
    actorJson: columnOfJson(actor),
    ownerJson: owner === null ? null : columnOfJson(owner),
    verdictJson: verdict === null ? null : columnOfJson(verdict),
    isRecorded: columnOfFlag(isRecorded),
  }
}

function rowToRun({ progressJson, actorJson, ownerJson, verdictJson, ...row }: Database['testRuns']): KeptRun {
  return {
    ...row,
    test: row.test as UnattendedTest,
    state: row.state as UnattendedState,
    progress: jsonOf(progressJson),
    actor: jsonOf(actorJson),
    owner: ownerJson === null ? null : jsonOf(ownerJson),
    verdict: verdictJson === null ? null : jsonOf(verdictJson),
    isRecorded: flagOf(row.isRecorded),
  }
}
