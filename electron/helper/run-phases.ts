import { familyOf } from '../../shared/domain/erasing/erase-technique.ts'
import type { EraseRun } from './erase-run.ts'
import { checkMarkers } from './markers/check-markers.ts'
import { writeMarkers } from './markers/write-markers.ts'
import { overwrite } from './overwrite/overwrite.ts'
import { done, type PhaseEnd } from './phase-end.ts'
import { sleepUnlessStopped, stopAsked } from './stop.ts'
import { openToRead } from './verify/open-to-read.ts'
import { bytesOf, planPieces } from './verify/plan-pieces.ts'
import { verify } from './verify/verify.ts'

type Phase = (run: EraseRun) => Promise<PhaseEnd>

/** Marks, erases, reads back and looks once more; the first phase that does not end well is the last. */
export async function runPhases(run: EraseRun): Promise<PhaseEnd> {
  const phases: Phase[] = [
    ...(isMarkingNeeded(run) ? [writeMarkers] : []),
    ...(run.order.resume?.phase === 'verify' ? [] : [eraseByTechnique]),
    readItBack,
    lookAfter,
  ]
  for (const phase of phases) {
    const asked = stopAsked(run.deps.stopper.signal)
    if (asked !== null) return { kind: 'stopped', ...asked }
    const end = await phase(run)
    if (end.kind !== 'done') return end
  }
  return done
}

/**
 * Markers go before the first byte that is written or the first order that the drive is given. A resumed overwrite has
 * them from its first run, and writing them again would undo what is durable.
 */
function isMarkingNeeded({ order }: EraseRun): boolean {
  if (order.resume === null) return true
  if (order.resume.phase !== 'write') return false
  return familyOf(order.technique) !== 'overwrite' || order.resume.fromByte === 0
}

async function eraseByTechnique(run: EraseRun): Promise<PhaseEnd> {
  const { order, deps, state, drive, meter, isStopped } = run
  if (familyOf(order.technique) === 'overwrite') {
    const pieces = planPieces(order.verification, drive.sizeBytes, drive.logicalSectorBytes)
    return overwrite(run, bytesOf(pieces))
  }
  meter.enter('firmware', null, 0)
  const { runCommand, report, stopper } = deps
  const sleep = (milliseconds: number) => sleepUnlessStopped(milliseconds, stopper.signal)
  const end = await deps.firmware(order, state, { runCommand, report, isStopped, sleep })
  if (end.kind !== 'stopped') return end
  return { kind: 'stopped', ...(stopAsked(stopper.signal) ?? { reason: 'operator', detail: null }) }
}

async function readItBack(run: EraseRun): Promise<PhaseEnd> {
  const opening = await openToRead(run)
  if (opening.kind === 'failed') return opening
  try {
    await checkMarkers(run, opening.reading.io)
    return await verify(run, opening.reading)
  } finally {
    await opening.reading.io.close()
  }
}

async function lookAfter({ order, deps, meter }: EraseRun): Promise<PhaseEnd> {
  meter.enter('closing', null, 0)
  const state = await deps.lookAtDrive(order.devicePath)
  if (state === null) return { kind: 'stopped', reason: 'drive-gone', detail: 'devicePath' }
  deps.report({ kind: 'probed', moment: 'after', state })
  return done
}
