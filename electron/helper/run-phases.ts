import { familyOf } from '../../shared/domain/erasing/erase-technique.ts'
import type { EraseRun } from './erase-run.ts'
import { removeHiddenAreas } from './firmware/hidden-areas.ts'
import type { FirmwareEnd, FirmwarePorts } from './firmware-runner.ts'
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
    ...(run.order.resume === null && isOurs(run) ? [showHiddenAreas] : []),
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
  return !isOurs({ order }) || order.resume.fromByte === 0
}

function isOurs({ order }: Pick<EraseRun, 'order'>): boolean {
  return familyOf(order.technique) === 'overwrite'
}

/** What is not visible cannot be written by us; the techniques of the drive see to it themselves. */
function showHiddenAreas(run: EraseRun): Promise<PhaseEnd> {
  return asPhase(run, removeHiddenAreas(run.order, run.state, portsOf(run)))
}

async function eraseByTechnique(run: EraseRun): Promise<PhaseEnd> {
  const { order, deps, state, drive, meter } = run
  if (isOurs(run)) {
    const pieces = planPieces(order.verification, drive.sizeBytes, drive.logicalSectorBytes)
    return overwrite(run, bytesOf(pieces))
  }
  meter.enter('firmware', null, 0)
  return asPhase(run, deps.firmware(order, state, portsOf(run)))
}

function portsOf({ deps: { runCommand, report, stopper }, isStopped }: EraseRun): FirmwarePorts {
  return { runCommand, report, isStopped, sleep: (milliseconds) => sleepUnlessStopped(milliseconds, stopper.signal) }
}

async function asPhase({ deps }: EraseRun, ending: Promise<FirmwareEnd>): Promise<PhaseEnd> {
  const end = await ending
  if (end.kind !== 'stopped') return end
  return { kind: 'stopped', ...(stopAsked(deps.stopper.signal) ?? { reason: 'operator', detail: null }) }
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
