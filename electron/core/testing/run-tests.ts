import type { Actor } from '../../../shared/domain/actor.ts'
import type { TestVerdict } from '../../../shared/domain/testing/result.ts'
import type { UnattendedState } from '../../../shared/domain/testing/unattended-run.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { createCommandLog } from './command-log.ts'
import { programs } from './programs.ts'
import { type KeptRun, saveRun } from './test-runs.repository.ts'
import type { TestingDeps } from './unattended-program.ts'

/** Keeps a verdict on the step of the machine's list that asks for the test; false when none does. */
type RecordVerdict = (
  run: KeptRun,
  verdict: TestVerdict & { log: string | null },
  durationSeconds: number,
) => Promise<boolean>
type Ports = Pick<CoreDeps, 'db' | 'testing' | 'now'> & { ledger: Ledger; hub: ChangeHub; record: RecordVerdict }
type Live = { run: KeptRun; stop: AbortController; isGivenUp: boolean; ending: Promise<void>; keptShare: number }

const toldEveryMs = 500
/** What a power cut may make one forget of the progress. */
const keptStep = 0.05

/** Runs the tests beside each other. The page may come and go meanwhile. */
export function createTestRunner(ports: Ports) {
  const { db, testing, ledger, hub, now } = ports
  const live = new Map<string, Live>()
  let isClosing = false
  let lastToldMs = Number.NEGATIVE_INFINITY

  return {
    /** The run's row is written already. */
    start(run: KeptRun): void {
      const one: Live = { run, stop: new AbortController(), isGivenUp: false, ending: Promise.resolve(), keptShare: 0 }
      live.set(run.id, one)
      one.ending = follow(one)
    },
    /** As it stands now, ahead of what is written. */
    current: (run: KeptRun): KeptRun => live.get(run.id)?.run ?? run,
    isLive: (runId: string): boolean => live.has(runId),
    liveRuns: (): KeptRun[] => [...live.values()].map(({ run }) => run),
    /** Resolves when the program has left. */
    async cancel(runId: string): Promise<void> {
      const one = live.get(runId)
      one?.stop.abort()
      await one?.ending
    },
    async giveUp(runId: string): Promise<void> {
      const one = live.get(runId)
      if (one === undefined) return
      one.isGivenUp = true
      await one.ending
    },
    async close(): Promise<void> {
      isClosing = true
      const all = [...live.values()]
      for (const one of all) one.stop.abort()
      await Promise.all(all.map(({ ending }) => ending))
    },
  }

  async function follow(one: Live): Promise<void> {
    const startedMs = testing.nowMs()
    const log = createCommandLog(testing)
    const verdict = await verdictOfRun(one, log.deps)
    const seconds = Math.round((testing.nowMs() - startedMs) / 1000)
    try {
      if (one.stop.signal.aborted) await end(one, isClosing ? 'interrupted' : 'cancelled', null)
      else await end(one, 'done', verdict, await ports.record(one.run, { ...verdict, log: log.text() }, seconds))
    } catch {
      // No room to write it: the run is found without a core, and told as broken off, as soon as there is.
    } finally {
      live.delete(one.run.id)
      hub.publish({ subject: 'testing', id: one.run.machineId })
    }
  }

  async function verdictOfRun(one: Live, deps: TestingDeps): Promise<TestVerdict> {
    const { run, stop } = one
    try {
      return await programs[run.test]({
        deps,
        signal: stop.signal,
        usbPortsWanted: run.usbPortsWanted,
        isGivenUp: () => one.isGivenUp,
        report: (progress) => {
          one.run = { ...one.run, progress }
          void keepProgress(one)
        },
      })
    } catch (error) {
      // A test that breaks is told as such; the machine is not to blame.
      return { state: 'crashed', faults: [], measures: [], detail: error instanceof Error ? error.message : null }
    }
  }

  async function keepProgress(one: Live): Promise<void> {
    if (testing.nowMs() - lastToldMs >= toldEveryMs) {
      lastToldMs = testing.nowMs()
      hub.publish({ subject: 'testing', id: one.run.machineId })
    }
    const share = one.run.progress.share ?? 0
    if (share - one.keptShare < keptStep) return
    one.keptShare = share
    // Only a hint for after a power cut: without it the test begins anew.
    await saveRun(db, one.run).catch(() => undefined)
  }

  async function end(
    one: Live,
    state: UnattendedState,
    verdict: TestVerdict | null,
    isRecorded = false,
  ): Promise<void> {
    one.run = { ...one.run, state, verdict, isRecorded, endedAt: now(), owner: null }
    await endRun(ledger, one.run.actor, one.run)
  }
}

export async function endRun(ledger: Ledger, actor: Actor, run: KeptRun): Promise<void> {
  await ledger.change(actor, async ({ trx, record }) => {
    await saveRun(trx, run)
    const { id: subjectId, machineId, test, state, verdict } = run
    record({ action: 'TEST_ENDED', subjectId, machineId, after: { test, state, verdict } })
  })
}
