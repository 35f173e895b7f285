import type { MachineDrive, MachinePage } from '../../../shared/contract/machines.contract.ts'
import { erasuresSinceReturn, isSinceReturn } from '../../../shared/domain/deliveries/since-return.ts'
import { type AbsenceStatement, absenceState } from '../../../shared/domain/drive-absence.ts'
import { defaultErasePolicy } from '../../../shared/domain/erasing/erase-policy.ts'
import { decisiveErasure, type Erasure, isErasedWhole } from '../../../shared/domain/erasure.ts'
import { type DonorLevel, isAcceptanceValid, policyFor } from '../../../shared/domain/intakes/asked-level.ts'
import { largestDriveBytes } from '../../../shared/domain/internal-storage.ts'
import { isReadable, type MachineSummary, machineKind, machineTitle } from '../../../shared/domain/machine.ts'
import { nextAction, type Progress, stageStates } from '../../../shared/domain/next-action.ts'
import { type DriveStanding, readiness } from '../../../shared/domain/readiness.ts'
import { resultsOutside, stepStates } from '../../../shared/domain/testing/step-states.ts'
import type { Db } from '../audit/ledger.ts'
import { batchOfMachine } from '../batches/batches.repository.ts'
import { absencesOf } from '../checklist/absences.repository.ts'
import { listOfMachine } from '../checklist/checklists.repository.ts'
import { standingResults } from '../checklist/step-results.repository.ts'
import { standingWaivers } from '../checklist/waivers.repository.ts'
import { lastReturnAt } from '../deliveries/deliveries.repository.ts'
import { documentsOf } from '../documents/documents.repository.ts'
import { erasuresOfDrives } from '../erasures/erasures.repository.ts'
import { latestGrade } from '../grades/grades.repository.ts'
import { unitOfMachine } from '../intakes/announced.repository.ts'
import { donorLevelOf } from '../intakes/donors.repository.ts'
import { findCampaign, findIntake } from '../intakes/intakes.repository.ts'
import { deniedDocumentIds } from '../labels/labels.repository.ts'
import { partsOf } from '../parts/parts.repository.ts'
import { drivesOf, type KnownDrive } from '../readings/drives.repository.ts'
import { latestReadings } from '../readings/readings.repository.ts'
import { findBySerial, findMachine, findSummary, saveSummary, searchable } from './machines.repository.ts'
import { settledEndOf } from './settled-end.ts'

/** Everything that is known of one machine, with what the rules derive from it. */
async function gather(db: Db, machineId: string) {
  const machine = await findMachine(db, machineId)
  if (machine === null) return null
  const [reading = null, previous = null] = await latestReadings(db, machineId, 2)
  const returnedAt = await lastReturnAt(db, machineId)
  const drives = await machineDrives(db, machineId, returnedAt)
  // A later reading may see what people did not: their word holds for the reading it was given on.
  const absences = await absencesOf(db, { machineId, driveId: null, readingId: reading?.id ?? null })
  const kind = machineKind(machine.decidedKind, reading?.facts ?? null)
  const list = await listOfMachine(db, machineId, kind)
  const isStanding = (at: string) => isSinceReturn(at, returnedAt)
  const recorded = (await standingResults(db, machineId)).filter(({ recordedAt }) => isStanding(recordedAt))
  const steps = stepStates({ steps: list.definition.steps, kind, facts: reading?.facts ?? null, recorded })
  const otherResults = resultsOutside(list.definition.steps, recorded)
  const given = await latestGrade(db, machineId)
  const grade = given !== null && isStanding(given.givenAt) ? given : null
  const documents = await documentsOf(db, machineId)
  const denied = await deniedDocumentIds(db, machineId)
  const campaign = await findCampaign(db, machine.campaignId)
  const donorLevel = await donorLevelOf(db, machine.intakeId)
  const progress: Progress = {
    isReadable: isReadable(kind),
    returnedAt,
    hasReading: reading !== null && isStanding(reading.takenAt),
    isKindKnown: kind !== null,
    drives: drives.map((drive) => driveStanding(drive, donorLevel)),
    minimumLevel: policyFor(campaign?.erasePolicy ?? defaultErasePolicy, donorLevel).minimumLevel,
    absences,
    steps,
    waivers: (await standingWaivers(db, machineId)).filter(({ givenAt }) => isStanding(givenAt)),
    letter: grade?.letter ?? null,
    hasLabel: documents.some(({ id, kind }) => kind === 'label' && !denied.has(id)),
    isInBatch: (await batchOfMachine(db, machineId)) !== null,
    settledEnd: await settledEndOf(db, machineId),
  }
  const known = { machine, reading, previous, drives, kind, list, steps, otherResults, grade, documents, progress }
  return { ...known, readiness: readiness(progress) }
}

function driveStanding(drive: MachineDrive, donorLevel: DonorLevel | null): DriveStanding {
  const { decisive } = drive
  const isAccepted = (decisive?.run.own?.acceptance ?? null) !== null
  return {
    id: drive.id,
    name: driveName(drive),
    status: decisive?.status ?? null,
    achieved: decisive?.achieved ?? null,
    isLowLevelAccepted: isAccepted && isAcceptanceValid(decisive?.achieved ?? null, donorLevel),
    absences: drive.absences,
  }
}

export async function machinePage(db: Db, machineId: string): Promise<MachinePage | null> {
  const known = await gather(db, machineId)
  const summary = await findSummary(db, machineId)
  if (known === null || summary === null) return null
  const intake = await findIntake(db, known.machine.intakeId)
  if (intake === null) return null
  const { id, version, title } = known.list.definition
  return {
    machine: known.machine,
    summary,
    intake,
    reading: known.reading,
    previousFacts: known.previous?.facts ?? null,
    serialTwins: await serialTwins(db, summary),
    drives: known.drives,
    absences: [...known.progress.absences],
    isAbsenceConfirmed: absenceState(known.progress.absences) === 'confirmed',
    checklist: { id, version, title, startedAt: known.list.startedAt },
    steps: known.steps,
    otherResults: known.otherResults,
    parts: await partsOf(db, machineId),
    grade: known.grade,
    stages: stageStates(known.progress, known.readiness),
    nextAction: nextAction(known.progress, known.readiness),
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
  const intake = await findIntake(db, known.machine.intakeId)
  if (intake === null) return
  const { assetTag, campaignId, intakeId, donorNumber } = known.machine
  const name = await namesOf(db, known)
  const driveSerials = known.drives.map((drive) => drive.facts.serial)
  const facts = known.reading?.facts ?? null
  await saveSummary(db, machineId, {
    assetTag,
    campaignId,
    intakeId,
    donorId: intake.donorId,
    donorName: intake.donorName,
    donorNumber,
    ...name,
    uuid: facts?.identity.uuid ?? null,
    memoryBytes: facts?.memory.totalBytes ?? null,
    storageBytes: facts === null ? null : largestDriveBytes(facts),
    letter: known.grade?.letter ?? null,
    isReady: known.readiness.isReady,
    blockingCount: known.readiness.reasons.length,
    isErased: isErasedWhole(known.drives.map(({ decisive }) => decisive)),
    searchText: searchable([
      assetTag,
      machineTitle(name.manufacturer, name.model),
      name.serial,
      donorNumber,
      intake.donorName,
      ...driveSerials,
    ]),
    changedAt: at,
  })
}

/** What the hardware tells; where it was not read yet, what the donor's list and the label on the case did. */
async function namesOf(db: Db, { machine, reading, kind }: NonNullable<Awaited<ReturnType<typeof gather>>>) {
  const { manufacturer = null, model = null, serial = null } = reading?.facts.identity ?? {}
  const announced = reading === null ? await unitOfMachine(db, machine.id) : null
  return {
    kind: kind ?? announced?.kind ?? null,
    manufacturer: manufacturer ?? announced?.manufacturer ?? null,
    model: model ?? announced?.model ?? null,
    serial: serial ?? machine.receivedSerial,
  }
}

async function machineDrives(db: Db, machineId: string, returnedAt: string | null): Promise<MachineDrive[]> {
  const drives = await drivesOf(db, machineId)
  const erasures = await erasuresOfDrives(
    db,
    drives.map((drive) => drive.id),
  )
  return Promise.all(
    drives.map(async (drive) => {
      const absences = drive.isPresent ? [] : await absencesOfDrive(db, drive)
      return withErasures(drive, erasures, { absences, returnedAt })
    }),
  )
}

/** Said since the last reading that saw it: were it seen again, what was said before would hold no more. */
function absencesOfDrive(db: Db, { id, machineId, lastReadingId }: KnownDrive): Promise<AbsenceStatement[]> {
  return absencesOf(db, { machineId, driveId: id, readingId: lastReadingId })
}

type Known = { absences: AbsenceStatement[]; returnedAt: string | null }

function withErasures(drive: KnownDrive, all: Erasure[], { absences, returnedAt }: Known): MachineDrive {
  const erasures = all.filter((erasure) => erasure.driveId === drive.id)
  return {
    id: drive.id,
    facts: drive.facts,
    isPresent: drive.isPresent,
    absences,
    erasures: erasures.toReversed(),
    decisive: decisiveErasure(erasuresSinceReturn(erasures, returnedAt)),
  }
}

/** What people call a drive: its model and serial, its kernel name when it has neither. */
export function driveName({ facts }: Pick<MachineDrive, 'facts'>): string {
  const told = [facts.model, facts.serial].filter((part) => part !== null)
  return told.length > 0 ? told.join(' · ') : (facts.deviceName ?? '?')
}
