import { lastOf, runsOf } from '../../../shared/domain/erasing/erase-runs.ts'
import { judgeEraseLog } from '../../../shared/domain/erasing/judge-erase-log.ts'
import { parseEraseLog } from '../../../shared/domain/erasing/parse-erase-log.ts'
import type { Erasure } from '../../../shared/domain/erasure.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { insertErasure } from '../erasures/erasures.repository.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import { refreshSummary } from '../machines/machine-page.ts'
import { type KeptJob, saveJob } from './erase-jobs.repository.ts'
import { foreignJudgement } from './foreign-judgement.ts'
import type { JobLog } from './job-log.ts'
import { ownRunFacts } from './own-run-facts.ts'

export type EndPorts = Pick<CoreDeps, 'db' | 'newId' | 'evidence' | 'timeZone'> & {
  ledger: Ledger
  hub: ChangeHub
  log: JobLog
}

/**
 * Judges a job on its log, keeps the log as evidence and ties what was proven to the drive. Training leaves no trace
 * on any drive, and neither does a run that was refused before its first byte.
 */
export async function endJob(ports: EndPorts, job: KeptJob): Promise<KeptJob> {
  const bytes = await ports.log.bytes(job.id)
  const log = parseEraseLog(new TextDecoder().decode(bytes))
  const judgement = judgeEraseLog(log, foreignJudgement(log, job.plan.state.facts.deviceName))
  const stored = await ports.evidence.put(bytes)
  const isTouched = runsOf(log).some(({ lines }) => lastOf(lines, 'opened') !== null)
  const ended = await ports.ledger.change(job.actor, async (change) => {
    const { trx, at, record } = change
    await noteEvidence(trx, stored, at)
    const done: KeptJob = { ...job, state: 'ended', judgement, endedAt: at, owner: null }
    const { driveId, machineId } = job
    if (driveId !== null && machineId !== null && isTouched) {
      const run = ownRunFacts(log, job, ports.timeZone)
      const erasure: Erasure = {
        id: ports.newId(),
        driveId,
        machineId,
        ...judgement,
        requested: job.plan.policy.minimumLevel,
        run,
        match: { by: 'serial' },
        evidenceSha256: stored.sha256,
        evidenceName: `etabli-${job.id}.jsonl`,
        recordedAt: at,
        operatorName: job.actor.operatorName,
      }
      done.erasureId = erasure.id
      await recordErasure(change, erasure)
    }
    await saveJob(trx, done)
    record({ action: 'ERASE_ENDED', subjectId: job.id, ...ofMachine(job), after: judgement })
    return done
  })
  await ports.log.drop(job.id)
  ports.hub.publish({ subject: 'erasing', id: job.id })
  if (job.machineId !== null) ports.hub.publish({ subject: 'machines', id: job.machineId })
  return ended
}

async function recordErasure({ trx, at, record }: Change, erasure: Erasure): Promise<void> {
  await insertErasure(trx, erasure)
  record({ action: 'ERASURE_RECORDED', subjectId: erasure.id, machineId: erasure.machineId, after: erasure })
  await refreshSummary(trx, erasure.machineId, at)
}

export function ofMachine({ machineId }: Pick<KeptJob, 'machineId'>): { machineId?: string } {
  return machineId === null ? {} : { machineId }
}
