import { setTimeout as sleep } from 'node:timers/promises'
import type { EraseJob } from '../../../shared/domain/erasing/erase-job.ts'
import type { EraseLine, StopReason } from '../../../shared/domain/erasing/erase-line.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import { lastOf, runsOf } from '../../../shared/domain/erasing/erase-runs.ts'
import { type EndPorts, endJob, ofMachine } from './end-job.ts'
import { type KeptJob, saveJob } from './erase-jobs.repository.ts'
import { type HelperEnd, type HelperRun, helperStarter } from './helper-process.ts'

type Ports = EndPorts & { now: () => string }
type Live = {
  helper: HelperRun | null
  progress: EraseJob['progress']
  /** Set when we ended it ourselves for want of a journal. */
  isJournalFull: boolean
  settled: Promise<unknown>
}

const toldEveryMs = 1000
const closeWithinMs = 15_000

/** Runs helpers, one a job, and writes down what they report. Nothing here decides whether a drive is erased. */
export function createJobRunner(ports: Ports) {
  const live = new Map<string, Live>()
  let lastTold = 0

  return {
    isLive: (jobId: string): boolean => live.has(jobId),
    progressOf: (jobId: string): EraseJob['progress'] => live.get(jobId)?.progress ?? null,

    /** The job's row says "running" already. Rejects when the first line cannot be written; nothing was started then. */
    async start(job: KeptJob, order: EraseOrder, command: readonly [string, ...string[]]): Promise<void> {
      const entry: Live = { helper: null, progress: null, isJournalFull: false, settled: Promise.resolve() }
      live.set(job.id, entry)
      try {
        await ports.log.append(job.id, { at: ports.now(), kind: 'run-started', run: job.runCount, order })
      } catch (error) {
        live.delete(job.id)
        throw error
      }
      entry.helper = helperStarter(command)(order, (line) => onLine(job.id, entry, line))
      entry.settled = entry.helper.ended.then((end) => settle(job, end, entry)).catch(() => undefined)
    },

    stop(jobId: string): void {
      live.get(jobId)?.helper?.stop()
    },

    /**
     * Stops every helper and waits until what they did is written down. One that a dead drive holds is left behind:
     * its job waits to be resumed as after a power cut.
     */
    async close(): Promise<void> {
      for (const { helper } of live.values()) helper?.stop()
      const all = Promise.all([...live.values()].map(({ settled }) => settled))
      await Promise.race([all, sleep(closeWithinMs, null, { ref: false })])
    },
  }

  function onLine(jobId: string, entry: Live, line: EraseLine): void {
    if (line.kind !== 'progress') {
      // Without its journal a job could not be resumed and would prove nothing: it is stopped while it can say so.
      ports.log.append(jobId, line).catch(() => {
        if (!entry.isJournalFull) entry.helper?.stop()
        entry.isJournalFull = true
      })
      tell(jobId)
      return
    }
    const { kind: _, ...progress } = line
    entry.progress = progress
    if (Date.now() - lastTold >= toldEveryMs) tell(jobId)
  }

  function tell(jobId: string): void {
    lastTold = Date.now()
    ports.hub.publish({ subject: 'erasing', id: jobId })
  }

  async function settle(job: KeptJob, end: HelperEnd, entry: Live): Promise<void> {
    try {
      await settleJob(ports, job, { end, isJournalFull: entry.isJournalFull })
    } finally {
      live.delete(job.id)
      tell(job.id)
    }
  }
}

type Leaving = { end: HelperEnd | null; isJournalFull: boolean }

/**
 * What becomes of a job whose helper is gone: ended and judged when it came to an end of its own, otherwise it waits
 * to be resumed. `end` is `null` when nobody saw the helper leave: a power cut, or the core's own death.
 */
export async function settleJob(ports: Ports, job: KeptJob, { end, isJournalFull }: Leaving): Promise<KeptJob> {
  const lines = runsOf(await ports.log.read(job.id)).at(-1)?.lines ?? []
  const ended = lastOf(lines, 'ended')
  const isFirstRefused = ended?.outcome === 'refused' && job.runCount === 1
  if (ended?.outcome === 'done' || ended?.outcome === 'failed' || isFirstRefused) return endJob(ports, job)
  if (ended === null) {
    const lost: EraseLine = {
      at: ports.now(),
      kind: 'run-lost',
      run: job.runCount,
      exitCode: end?.exitCode ?? null,
      signal: end?.signal ?? null,
      detail: end?.stderr.slice(-500) ?? null,
    }
    // On a full disk this too is lost; the judge reads a missing end the same way.
    await ports.log.append(job.id, lost).catch(() => undefined)
  }
  return interrupt(ports, job, isJournalFull ? 'journal-full' : (lastOf(lines, 'stopped')?.reason ?? null))
}

async function interrupt(ports: Ports, job: KeptJob, stopReason: StopReason | null): Promise<KeptJob> {
  return ports.ledger.change(job.actor, async ({ trx, record }) => {
    const interrupted: KeptJob = { ...job, state: 'interrupted', owner: null, stopReason }
    await saveJob(trx, interrupted)
    record({ action: 'ERASE_INTERRUPTED', subjectId: job.id, ...ofMachine(job), after: { stopReason } })
    return interrupted
  })
}
