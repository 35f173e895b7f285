import { release } from 'node:os'
import type { EraseBlocker } from '../../shared/domain/erasing/erase-blockers.ts'
import type { EraseOrder } from '../../shared/domain/erasing/erase-order.ts'
import type { EraseRun } from './erase-run.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { HelperDeps } from './helper-deps.ts'
import { helperVersion } from './helper-version.ts'
import { type HeldDrive, holdDrive } from './hold-drive.ts'
import { codeOf } from './io/io-errors.ts'
import { lookBefore } from './look-before.ts'
import type { PhaseEnd } from './phase-end.ts'
import { createHeatGuard } from './progress/heat-guard.ts'
import { createMeter } from './progress/meter.ts'
import { runPhases } from './run-phases.ts'
import { stopAsked } from './stop.ts'
import { watchRun } from './watch-run.ts'

/** One order, one drive, one run, from the first look to the last line. */
export async function runErase(order: EraseOrder, deps: HelperDeps): Promise<ExitCode> {
  deps.report({
    kind: 'hello',
    jobId: order.jobId,
    helperVersion,
    kernel: release(),
    pid: process.pid,
    isRoot: process.getuid?.() === 0,
  })
  try {
    return await lookAndErase(order, deps)
  } catch (error) {
    // Whatever was not foreseen proves nothing, and must be seen.
    return endWith(deps, { kind: 'failed', code: 'UNEXPECTED', detail: codeOf(error) })
  }
}

async function lookAndErase(order: EraseOrder, deps: HelperDeps): Promise<ExitCode> {
  const look = await lookBefore(order, deps)
  if (look.kind === 'refused') return refuse(deps, look.blockers)
  const asked = stopAsked(deps.stopper.signal)
  if (asked !== null) return endWith(deps, { kind: 'stopped', ...asked })
  const holding = await holdDrive(look.state, order.expected, deps.open)
  if (holding.kind === 'refused') return refuse(deps, holding.blockers)
  const { drive } = holding
  try {
    reportOpened(deps, drive)
    const meter = createMeter(deps.milliseconds)
    const cool = createHeatGuard(order.limits.pauseAboveCelsius, { ...deps, meter })
    const isStopped = () => deps.stopper.signal.aborted
    const findings = { unwrittenBytes: 0, isProven: true }
    return await eraseHeld({ order, deps, state: look.state, drive, meter, cool, isStopped, findings })
  } finally {
    await drive.io.close()
  }
}

function reportOpened({ report }: HelperDeps, { deviceNumber, sizeBytes, logicalSectorBytes, io }: HeldDrive): void {
  report({ kind: 'opened', deviceNumber, sizeBytes, logicalSectorBytes, isExclusive: true, isDirect: io.isDirect })
}

async function eraseHeld(run: EraseRun): Promise<ExitCode> {
  const unwatch = watchRun(run)
  try {
    const end = await runPhases(run)
    const code = endWith(run.deps, end)
    if (end.kind !== 'done') return code
    if (!run.findings.isProven) return exitCodes.notVerified
    return run.findings.unwrittenBytes > 0 ? exitCodes.interruptedOrPartial : exitCodes.done
  } finally {
    unwatch()
  }
}

function refuse({ report }: HelperDeps, blockers: EraseBlocker[]): ExitCode {
  report({ kind: 'refused', blockers })
  report({ kind: 'ended', outcome: 'refused' })
  return exitCodes.refused
}

function endWith({ report }: HelperDeps, end: PhaseEnd): ExitCode {
  if (end.kind !== 'done') report(end)
  report({ kind: 'ended', outcome: end.kind })
  if (end.kind === 'done') return exitCodes.done
  return end.kind === 'stopped' ? exitCodes.interruptedOrPartial : exitCodes.error
}
