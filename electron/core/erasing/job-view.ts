import type { EraseJob, HandNeededCode } from '../../../shared/domain/erasing/erase-job.ts'
import type { StopReason } from '../../../shared/domain/erasing/erase-line.ts'
import type { MachineSummary } from '../../../shared/domain/machine.ts'
import type { KeptJob } from './erase-jobs.repository.ts'

const handOfStop: Partial<Record<StopReason, HandNeededCode>> = {
  'drive-gone': 'DRIVE_GONE',
  temperature: 'TOO_HOT',
  'journal-full': 'DISK_FULL',
  'too-many-errors': 'FAILED',
}

/** A job as the wall shows it. */
export function jobView(
  job: KeptJob,
  progress: EraseJob['progress'],
  machine: Pick<MachineSummary, 'assetTag' | 'donorName'> | null,
): EraseJob {
  const { plan, order } = job
  return {
    id: job.id,
    driveId: job.driveId,
    machineId: job.machineId,
    assetTag: machine?.assetTag ?? null,
    donorName: machine?.donorName ?? null,
    isTraining: order.isTraining,
    devicePath: order.devicePath,
    port: plan.state.port,
    fingerprint: order.expected,
    technique: order.technique,
    requested: plan.policy.minimumLevel,
    verification: order.verification.kind,
    state: job.state,
    runCount: job.runCount,
    confirmedAt: job.confirmedAt,
    endedAt: job.endedAt,
    operatorName: job.actor.operatorName,
    stopReason: job.stopReason,
    progress: job.state === 'running' ? progress : null,
    judgement: job.judgement,
    handNeeded: handNeeded(job),
    erasureId: job.erasureId,
    acceptance: job.acceptance,
  }
}

function handNeeded({ state, stopReason, judgement }: KeptJob): HandNeededCode | null {
  if (state === 'interrupted') return (stopReason === null ? undefined : handOfStop[stopReason]) ?? 'RESUME'
  const isProven =
    judgement === null ||
    judgement.status === 'ERASED' ||
    // A training run that did all a real one does has only this against it.
    judgement.doubts.every(({ code }) => code === 'TRAINING_DEVICE')
  return state === 'ended' && !isProven ? 'LOOK_AT_RESULT' : null
}
