import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { TestingState } from '../../../shared/contract/testing.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { TestVerdict } from '../../../shared/domain/testing/result.ts'
import type { UnattendedTest } from '../../../shared/domain/testing/step-definition.ts'
import type { UnfinishedTests } from '../../../shared/domain/testing/unattended-run.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { isOwnerAlive, thisOwner } from '../erasing/job-owner.ts'
import { machinePage } from '../machines/machine-page.ts'
import { type PowerReading, readPower } from './battery-power.ts'
import { isHere } from './is-here.ts'
import { createTestRunner, endRun } from './run-tests.ts'
import { insertRun, type KeptRun, latestRuns, runOf, runsInState } from './test-runs.repository.ts'

/** The checklist's part: keeps what a test found by itself on a step of the machine's list. */
type RecordBySystem = (
  actor: Actor,
  machineId: string,
  stepKey: string,
  verdict: TestVerdict & { durationSeconds: number | null; log: string | null },
) => Promise<unknown>
type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now' | 'testing' | 'ownBenchId' | 'otherCores'> & {
  ledger: Ledger
  hub: ChangeHub
  recordBySystem: RecordBySystem
}
type Wanted = { machineId: string; tests?: UnattendedTest[]; usbPorts: number | null }
export type StartRefusal =
  | { refused: 'NOT_FOUND' | 'NOT_THIS_MACHINE' }
  | { refused: 'BUSY'; by: { machineId: string; assetTag: string } }

export function createTestingService(ports: Ports) {
  const { db, newId, now, ledger, hub, testing, recordBySystem } = ports
  const runner = createTestRunner({ ...ports, record })
  // Two clicks must not start one test twice.
  let queue: Promise<unknown> = Promise.resolve()

  return {
    state,

    start(actor: Actor, wanted: Wanted): Promise<TestingState | StartRefusal> {
      const started = queue.then(() => start(actor, wanted))
      queue = started.catch(() => undefined)
      return started
    },

    async cancel(actor: Actor, machineId: string, test: UnattendedTest | null): Promise<TestingState | null> {
      const runs = liveOf(machineId).filter((run) => test === null || run.test === test)
      if (runs.length > 0)
        await ledger.change(actor, async ({ record: note }) => {
          for (const { id, test: name } of runs)
            note({ action: 'TEST_CANCEL_ASKED', subjectId: id, machineId, after: { test: name } })
        })
      await Promise.all(runs.map(({ id }) => runner.cancel(id)))
      return state(machineId)
    },

    async endUsbPorts(machineId: string): Promise<TestingState | null> {
      const run = liveOf(machineId).find(({ test }) => test === 'usb-ports')
      if (run !== undefined) await runner.giveUp(run.id)
      return state(machineId)
    },

    /** The charge of the machine that carries the core; `null` for any other, which it would lie about. */
    async power(machineId: string): Promise<PowerReading | null | 'NOT_FOUND'> {
      const page = await machinePage(db, machineId)
      if (page === null) return 'NOT_FOUND'
      const isThis = await isHere(testing, page.reading?.facts.identity ?? null)
      return isThis === true ? readPower(testing) : null
    },

    /** Machines whose latest run of a test was broken off. */
    async unfinished(): Promise<UnfinishedTests[]> {
      await settleOrphans()
      const machineIds = new Set((await runsInState(db, 'interrupted')).map(({ machineId }) => machineId))
      const told = await Promise.all([...machineIds].map(unfinishedOf))
      return told.filter((one) => one !== null)
    },

    close: () => runner.close(),
  }

  async function start(actor: Actor, wanted: Wanted): Promise<TestingState | StartRefusal> {
    const { machineId } = wanted
    const before = await state(machineId)
    if (before === null) return { refused: 'NOT_FOUND' }
    if (before.isHere === false) return { refused: 'NOT_THIS_MACHINE' }
    if (before.busyWith !== null) return { refused: 'BUSY', by: before.busyWith }
    const running = new Set(liveOf(machineId).map(({ test }) => test))
    const tests = new Set(wanted.tests ?? before.asked.map(({ test }) => test))
    if (wanted.usbPorts === null) tests.delete('usb-ports')
    const runs = [...tests].filter((test) => !running.has(test)).map((test) => newRun(actor, wanted, test))
    await ledger.change(actor, async ({ trx, record: note }) => {
      for (const run of runs) {
        await insertRun(trx, run)
        note({ action: 'TEST_STARTED', subjectId: run.id, machineId, after: { test: run.test } })
      }
    })
    for (const run of runs) runner.start(run)
    hub.publish({ subject: 'testing', id: machineId })
    return (await state(machineId)) ?? before
  }

  function newRun(actor: Actor, { machineId, usbPorts }: Wanted, test: UnattendedTest): KeptRun {
    return {
      id: newId(),
      machineId,
      test,
      state: 'running',
      progress: { share: null, measures: [] },
      usbPortsWanted: test === 'usb-ports' ? usbPorts : null,
      actor,
      owner: thisOwner(ports),
      verdict: null,
      isRecorded: false,
      startedAt: now(),
      endedAt: null,
    }
  }

  async function state(machineId: string): Promise<TestingState | null> {
    await settleOrphans()
    const page = await machinePage(db, machineId)
    if (page === null) return null
    const runs = (await latestRuns(db, machineId)).map((run) => runOf(runner.current(run)))
    return {
      machineId,
      asked: askedOf(page),
      runs,
      isHere: await isHere(testing, page.reading?.facts.identity ?? null),
      busyWith: await otherMachine(machineId),
    }
  }

  async function otherMachine(machineId: string): Promise<TestingState['busyWith']> {
    const other = runner.liveRuns().find((run) => run.machineId !== machineId)
    const page = other === undefined ? null : await machinePage(db, other.machineId)
    return page === null ? null : { machineId: page.machine.id, assetTag: page.machine.assetTag }
  }

  /** A run whose core is gone ended nobody knows how. */
  async function settleOrphans(): Promise<void> {
    for (const run of await runsInState(db, 'running')) {
      if (runner.isLive(run.id) || (await isElsewhere(run, ports))) continue
      await endRun(ledger, run.actor, { ...run, state: 'interrupted', endedAt: now(), owner: null })
    }
  }

  async function unfinishedOf(machineId: string): Promise<UnfinishedTests | null> {
    const interrupted = (await latestRuns(db, machineId)).filter((run) => run.state === 'interrupted')
    const page = interrupted.length === 0 ? null : await machinePage(db, machineId)
    if (page === null) return null
    const doneSteps = page.steps.filter(({ result }) => result !== null).map(({ key }) => key)
    return { machineId, assetTag: page.machine.assetTag, interrupted: interrupted.map(runOf), doneSteps }
  }

  async function record(run: KeptRun, verdict: TestVerdict & { log: string | null }, durationSeconds: number) {
    const page = await machinePage(db, run.machineId)
    const step = page === null ? undefined : askedOf(page).find(({ test }) => test === run.test)
    if (step === undefined) return false
    const answer = await recordBySystem(run.actor, run.machineId, step.stepKey, { ...verdict, durationSeconds })
    return typeof answer !== 'string'
  }

  function liveOf(machineId: string): KeptRun[] {
    return runner.liveRuns().filter((run) => run.machineId === machineId)
  }
}

/** Another core on the same data still looks after it. */
async function isElsewhere({ owner }: KeptRun, ports: Ports): Promise<boolean> {
  const isOwn = owner !== null && owner.pid === process.pid && owner.shared?.coreId === ports.otherCores?.ownId
  return !isOwn && isOwnerAlive(owner, ports)
}

function askedOf({ steps }: MachinePage): TestingState['asked'] {
  return steps.flatMap(({ key: stepKey, definition: { test, expectedSeconds } }) =>
    test.kind === 'unattended' ? [{ test: test.name, stepKey, expectedSeconds }] : [],
  )
}
