import type { EraseRights, PlannedErasure } from '../../../shared/contract/erasing.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { type EraseBlocker, eraseBlockers } from '../../../shared/domain/erasing/erase-blockers.ts'
import type { EraseJob, EraseJobDetail } from '../../../shared/domain/erasing/erase-job.ts'
import type { EraseLine } from '../../../shared/domain/erasing/erase-line.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import { confirmationOf } from '../../../shared/domain/erasing/erase-runs.ts'
import { resumePoint } from '../../../shared/domain/erasing/resume-point.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { findSummary } from '../machines/machines.repository.ts'
import { createShelf } from '../shelf.ts'
import { drivesOfBench } from './bench-drives.ts'
import { elevated } from './elevation.ts'
import { endJob, ofMachine } from './end-job.ts'
import { findJob, insertJob, jobsEndedSince, type KeptJob, saveJob, unfinishedJobs } from './erase-jobs.repository.ts'
import { createJobLog } from './job-log.ts'
import { isOwnerAlive, thisOwner } from './job-owner.ts'
import { createJobRunner, settleJob } from './job-runner.ts'
import { jobView } from './job-view.ts'
import { orderOf, planErasure, type WantedErasure } from './plan-erasure.ts'

type Ports = CoreDeps & { ledger: Ledger; hub: ChangeHub }
export type EraseRefusal =
  | { refused: 'REFUSED'; blockers: EraseBlocker[] }
  | { refused: 'NO_RIGHTS'; rights: EraseRights }
  | { refused: 'PLAN_GONE' | 'BELOW_POLICY' | 'NOT_FOUND' | 'NO_TECHNIQUE' | 'NOT_INTERRUPTED' }

const plansKept = 50

export function createErasingService(ports: Ports) {
  const { db, ledger, hub, newId, now, erasing } = ports
  const log = createJobLog(ports.dataFolder)
  const bench = drivesOfBench(ports)
  const runner = createJobRunner({ ...ports, log })
  const plans = createShelf<PlannedErasure>(plansKept)
  const startedAt = now()
  // Two confirmations at once must not both find the drive free.
  let queue: Promise<unknown> = Promise.resolve()
  const oneByOne = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = queue.catch(() => undefined).then(work)
    queue = result
    return result
  }

  return {
    drives: bench.list,

    async plan(
      devicePath: string,
      isTraining: boolean,
      wanted: WantedErasure,
    ): Promise<PlannedErasure | { refused: 'NOT_FOUND' | 'NO_TECHNIQUE' }> {
      const drive = await bench.atPath(devicePath, isTraining)
      if (drive === null) return { refused: 'NOT_FOUND' }
      const plan = planErasure(drive, wanted, { planId: newId(), plannedAt: now() })
      if (plan === null) return { refused: 'NO_TECHNIQUE' }
      const planned = { ...plan, owner: drive.owner, rights: await erasing.rights() }
      plans.put(plan.planId, planned)
      return planned
    },

    confirm: (actor: Actor, wanted: { planId: string; typedSerial: string; acceptance: string | null }) =>
      oneByOne(() => confirm(actor, wanted)),

    async jobs(): Promise<EraseJob[]> {
      await settleOrphans()
      const jobs = [...(await unfinishedJobs(db)), ...(await jobsEndedSince(db, startedAt))]
      return Promise.all(jobs.map(viewOf))
    },

    async job(jobId: string): Promise<EraseJobDetail | null> {
      await settleOrphans()
      const job = await findJob(db, jobId)
      if (job === null) return null
      const text = new TextDecoder().decode(await log.bytes(jobId))
      const logTail = text.split('\n').filter(Boolean).slice(-200)
      return { ...(await viewOf(job)), plannedState: job.plan.state, logTail }
    },

    async stop(actor: Actor, jobId: string): Promise<EraseJob | { refused: 'NOT_FOUND' }> {
      const job = await findJob(db, jobId)
      if (job === null || !runner.isLive(jobId)) return { refused: 'NOT_FOUND' }
      await ledger.change(actor, async ({ record }) =>
        record({ action: 'ERASE_STOP_ASKED', subjectId: jobId, ...ofMachine(job) }),
      )
      // Not waited for: a drive that no longer answers may hold its helper for minutes.
      runner.stop(jobId)
      return viewOf(job)
    },

    resume: (actor: Actor, jobId: string, typedSerial: string) => oneByOne(() => resume(actor, jobId, typedSerial)),

    giveUp: (actor: Actor, jobId: string) =>
      oneByOne(async (): Promise<EraseJob | EraseRefusal> => {
        await settleOrphans()
        const job = await findJob(db, jobId)
        if (job === null) return { refused: 'NOT_FOUND' }
        if (job.state !== 'interrupted') return { refused: 'NOT_INTERRUPTED' }
        await ledger.change(actor, async ({ record }) =>
          record({ action: 'ERASE_GIVEN_UP', subjectId: jobId, ...ofMachine(job) }),
        )
        return viewOf(await endJob({ ...ports, log }, job))
      }),

    close: runner.close,
  }

  async function confirm(
    actor: Actor,
    { planId, typedSerial, acceptance }: { planId: string; typedSerial: string; acceptance: string | null },
  ): Promise<EraseJob | EraseRefusal> {
    const plan = plans.get(planId)
    if (plan === null) return { refused: 'PLAN_GONE' }
    if (plan.isBelowPolicy && acceptance === null) return { refused: 'BELOW_POLICY' }
    const jobId = newId()
    const order = orderOf(plan, { jobId, typedSerial, protectedPaths: [ports.dataFolder, erasing.programFolder] })
    if (order === null) return { refused: 'REFUSED', blockers: plan.blockers }
    const blockers = await blockersNow(order, null)
    if (blockers.length > 0) return { refused: 'REFUSED', blockers }
    const rights = await erasing.rights()
    const command = elevated(rights, erasing.helperProgram)
    if (command === null) return { refused: 'NO_RIGHTS', rights }
    const job: KeptJob = {
      id: jobId,
      driveId: order.isTraining ? null : (plan.owner?.driveId ?? null),
      machineId: order.isTraining ? null : (plan.owner?.machineId ?? null),
      serial: order.expected.serial,
      state: 'running',
      plan,
      order,
      actor,
      acceptance: acceptance === null ? null : { operatorName: actor.operatorName, reason: acceptance },
      owner: thisOwner(ports),
      runCount: 1,
      stopReason: null,
      judgement: null,
      erasureId: null,
      confirmedAt: now(),
      endedAt: null,
    }
    await log.append(jobId, confirmedLine(job))
    await ledger.change(actor, async ({ trx, record }) => {
      await insertJob(trx, job)
      const about = { subjectId: jobId, ...ofMachine(job) }
      record({ action: 'ERASE_PLANNED', ...about, after: { planId, plannedAt: plan.plannedAt, option: plan.option } })
      record({ action: 'ERASE_CONFIRMED', ...about, after: { expected: order.expected, acceptance } })
      record({ action: 'ERASE_STARTED', ...about, after: { technique: order.technique } })
    })
    plans.drop(planId)
    await runner.start(job, order, command)
    hub.publish({ subject: 'erasing', id: jobId })
    return viewOf(job)
  }

  async function resume(actor: Actor, jobId: string, typedSerial: string): Promise<EraseJob | EraseRefusal> {
    await settleOrphans()
    const job = await findJob(db, jobId)
    if (job === null) return { refused: 'NOT_FOUND' }
    if (job.state !== 'interrupted') return { refused: 'NOT_INTERRUPTED' }
    const state = await bench.withSerial(job.serial, job.order.isTraining)
    if (state === null) return { refused: 'REFUSED', blockers: [gone(job.serial)] }
    const kept = await log.read(jobId)
    const order: EraseOrder = {
      ...job.order,
      typedSerial,
      devicePath: state.devicePath,
      // A power cut numbers the media anew; from here on it must be this very one.
      expected: { ...job.order.expected, diskSequence: state.diskSequence },
      resume: resumePoint(kept),
    }
    const blockers = await blockersNow(order, jobId)
    if (blockers.length > 0) return { refused: 'REFUSED', blockers }
    const rights = await erasing.rights()
    const command = elevated(rights, erasing.helperProgram)
    if (command === null) return { refused: 'NO_RIGHTS', rights }
    const running: KeptJob = {
      ...job,
      order: { ...job.order, devicePath: state.devicePath },
      state: 'running',
      owner: thisOwner(ports),
      runCount: job.runCount + 1,
      stopReason: null,
    }
    if (confirmationOf(kept) === null) await log.append(jobId, confirmedLine(job))
    await ledger.change(actor, async ({ trx, record }) => {
      await saveJob(trx, running)
      record({ action: 'ERASE_RESUMED', subjectId: jobId, ...ofMachine(job), after: order.resume })
    })
    await runner.start(running, order, command)
    hub.publish({ subject: 'erasing', id: jobId })
    return viewOf(running)
  }

  /** Looks at the drive anew: what the person saw is minutes old. */
  async function blockersNow(order: EraseOrder, jobId: string | null): Promise<EraseBlocker[]> {
    const states = await erasing.lookAtDrives({ isTraining: order.isTraining })
    const state = states.find(({ devicePath }) => devicePath === order.devicePath)
    if (state === undefined) return [gone(order.devicePath)]
    const context = await bench.contextOf(state, { isTraining: order.isTraining, jobId })
    const confirmation = { typedSerial: order.typedSerial, expected: order.expected }
    return eraseBlockers(state, { ...context, confirmation })
  }

  /** Jobs whose process died wait for a hand from now on. Those of another living core are left alone. */
  async function settleOrphans(): Promise<void> {
    for (const job of await unfinishedJobs(db)) {
      const isOrphan = job.state === 'running' && !runner.isLive(job.id) && !(await isOwnerAlive(job.owner, ports))
      if (isOrphan) await settleJob({ ...ports, log }, job, { end: null, isJournalFull: false })
    }
  }

  async function viewOf(job: KeptJob): Promise<EraseJob> {
    const machine = job.machineId === null ? null : await findSummary(db, job.machineId)
    return jobView(job, runner.progressOf(job.id), machine)
  }
}

/** What a person decided, as the log begins with it; the row keeps it too, should the log have lost it. */
function confirmedLine({ confirmedAt, order, actor, plan }: KeptJob): EraseLine {
  const { operatorName } = actor
  return { at: confirmedAt, kind: 'confirmed', order, operatorName, requestedLevel: plan.policy.minimumLevel }
}

function gone(detail: string): EraseBlocker {
  return { code: 'DRIVE_CHANGED', detail, use: null }
}
