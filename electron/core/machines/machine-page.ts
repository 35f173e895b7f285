import type { MachineDrive, MachinePage } from '../../../shared/contract/machines.contract.ts'
import { stepStates } from '../../../shared/domain/checklist.ts'
import { decisiveErasure, type Erasure } from '../../../shared/domain/erasure.ts'
import { isReadable, type MachineSummary, machineKind } from '../../../shared/domain/machine.ts'
import { nextAction, type Progress, stageStates } from '../../../shared/domain/next-action.ts'
import { readiness } from '../../../shared/domain/readiness.ts'
import type { Db } from '../audit/ledger.ts'
import { batchOfMachine } from '../batches/batches.repository.ts'
import { findAbsence, standingOutcomes } from '../checklist/checklist.repository.ts'
import { documentsOf } from '../documents/documents.repository.ts'
import { erasuresOfDrives } from '../erasures/erasures.repository.ts'
import { latestGrade } from '../grades/grades.repository.ts'
import { findIntake } from '../intakes/intakes.repository.ts'
import { drivesOf, type KnownDrive } from '../readings/drives.repository.ts'
import { latestReadings } from '../readings/readings.repository.ts'
import { findBySerial, findMachine, findSummary, saveSummary, searchable } from './machines.repository.ts'

/** Everything that is known of one machine, with what the rules derive from it. */
async function gather(db: Db, machineId: string) {
  const machine = await findMachine(db, machineId)
  if (machine === null) return null
  const [reading = null, previous = null] = await latestReadings(db, machineId, 2)
  const drives = await machineDrives(db, machineId)
  const absence = await findAbsence(db, machineId)
  const kind = machineKind(machine.decidedKind, reading?.facts ?? null)
  const steps = stepStates(kind, await standingOutcomes(db, machineId))
  const grade = await latestGrade(db, machineId)
  const documents = await documentsOf(db, machineId)
  const progress: Progress = {
    isReadable: isReadable(kind),
    hasReading: reading !== null,
    isKindKnown: kind !== null,
    drives: drives.map((drive) => ({
      id: drive.id,
      name: driveName(drive),
      status: drive.decisive?.status ?? null,
    })),
    // A later reading may see what the person did not: the confirmation holds for the reading it was given on.
    isAbsenceConfirmed: absence !== null && absence.readingId === reading?.id,
    steps,
    letter: grade?.letter ?? null,
    hasLabel: documents.some((document) => document.kind === 'label'),
    isInBatch: (await batchOfMachine(db, machineId)) !== null,
  }
  return { machine, reading, previous, drives, kind, steps, grade, documents, progress, readiness: readiness(progress) }
}

export async function machinePage(db: Db, machineId: string): Promise<MachinePage | null> {
  const known = await gather(db, machineId)
  const summary = await findSummary(db, machineId)
  if (known === null || summary === null) return null
  const intake = await findIntake(db, known.machine.intakeId)
  if (intake === null) return null
  return {
    machine: known.machine,
    summary,
    intake,
    reading: known.reading,
    previousFacts: known.previous?.facts ?? null,
    serialTwins: await serialTwins(db, summary),
    drives: known.drives,
    isAbsenceConfirmed: known.progress.isAbsenceConfirmed,
    steps: known.steps,
    grade: known.grade,
    stages: stageStates(known.progress),
    nextAction: nextAction(known.progress),
    readiness: known.readiness,
    documents: known.documents,
  }
}

/** Other machines of the campaign with the same serial, by their tags. */
async function serialTwins(db: Db, { id, serial, campaignId }: MachineSummary): Promise<string[]> {
  if (serial === null) return []
  const twins = await findBySerial(db, serial)
  return twins.filter((twin) => twin.id !== id && twin.campaignId === campaignId).map((twin) => twin.assetTag)
}

/** Every reason against the machine leaving; computed afresh. `null` when there is no such machine. */
export async function machineReadiness(db: Db, machineId: string) {
  return (await gather(db, machineId))?.readiness ?? null
}

/** Computes again what lists show. Called in every transaction that touches the machine. */
export async function refreshSummary(db: Db, machineId: string, at: string): Promise<void> {
  const known = await gather(db, machineId)
  if (known === null) return
  const identity = known.reading?.facts.identity ?? null
  const intake = await findIntake(db, known.machine.intakeId)
  const { manufacturer = null, model = null, serial = null, uuid = null } = identity ?? {}
  const driveSerials = known.drives.map((drive) => drive.facts.serial)
  await saveSummary(db, machineId, {
    kind: known.kind,
    manufacturer,
    model,
    serial,
    uuid,
    letter: known.grade?.letter ?? null,
    isReady: known.readiness.isReady,
    blockingCount: known.readiness.reasons.length,
    searchText: searchable([
      known.machine.assetTag,
      manufacturer,
      model,
      serial,
      intake?.donorName ?? null,
      ...driveSerials,
    ]),
    changedAt: at,
  })
}

async function machineDrives(db: Db, machineId: string): Promise<MachineDrive[]> {
  const drives = await drivesOf(db, machineId)
  const erasures = await erasuresOfDrives(
    db,
    drives.map((drive) => drive.id),
  )
  return drives.map((drive) => withErasures(drive, erasures))
}

function withErasures(drive: KnownDrive, all: Erasure[]): MachineDrive {
  const erasures = all.filter((erasure) => erasure.driveId === drive.id)
  return {
    id: drive.id,
    facts: drive.facts,
    isPresent: drive.isPresent,
    erasures: erasures.toReversed(),
    decisive: decisiveErasure(erasures),
  }
}

/** What people call a drive: its model and serial, its kernel name when it has neither. */
export function driveName({ facts }: Pick<MachineDrive, 'facts'>): string {
  const told = [facts.model, facts.serial].filter((part) => part !== null)
  return told.length > 0 ? told.join(' · ') : (facts.deviceName ?? '?')
}
