import { mostWaitingCollections } from '../../../shared/contract/collection.contract.ts'
import { mostImportedMachines } from '../../../shared/contract/imports.contract.ts'
import type { MachinePage, ReadingPreview } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { compareReadings } from '../../../shared/domain/compare-readings.ts'
import { importTotalLimitBytes } from '../../../shared/domain/file-limits.ts'
import type { MachineSummary } from '../../../shared/domain/machine.ts'
import { drivesToAccountFor } from '../../../shared/domain/machine-drives.ts'
import type { Reading } from '../../../shared/domain/reading.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import { sha256Of } from '../evidence/evidence-store.ts'
import { findIntake } from '../intakes/intakes.repository.ts'
import { matchBySerial } from '../intakes/match-announced.ts'
import { machinePage, refreshSummary } from '../machines/machine-page.ts'
import { findBySerial, findByUuid, findMachine, findSummary } from '../machines/machines.repository.ts'
import { registerIn } from '../machines/machines.service.ts'
import { interpretEvidence } from '../probe/interpret-evidence.ts'
import { parserVersion } from '../probe/parser-version.ts'
import type { EvidencePiece, ProbedMachine } from '../probe/probe-machine.ts'
import { createShelf } from '../shelf.ts'
import { keepDrives } from './drive-bookkeeping.ts'
import { findDrivesBySerial } from './drives.repository.ts'
import { findReading, insertReading, latestReading } from './readings.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now' | 'evidence' | 'probe'> & { ledger: Ledger; hub: ChangeHub }
export type ReadingTarget = { kind: 'machine'; machineId: string } | { kind: 'intake'; intakeId: string }
type Preview = {
  reading: Omit<Reading, 'id' | 'machineId'>
  pieces: EvidencePiece[]
  whenKept?: () => Promise<void>
}
type Taken = Pick<Reading, 'takenAt' | 'way'> & ProbedMachine & Pick<Preview, 'whenKept'>
/** What was gathered somewhere else; `notes` are those of whoever gathered it. */
export type GatheredElsewhere = Pick<Reading, 'takenAt' | 'way' | 'notes'> & Pick<Preview, 'pieces' | 'whenKept'>
export type ReadingsService = ReturnType<typeof createReadingsService>

const shownEvidenceLimitBytes = 512 * 1024

export function createReadingsService({ db, newId, now, evidence, probe, ledger, hub }: Ports) {
  const previews = createShelf<Preview>(8)
  // Readings of other machines wait on a shelf of their own: reading this one again must not push them off.
  const arrived = createShelf<Preview>(mostWaitingCollections)
  // Two imports of the largest kind may wait side by side; files can be given again, arrivals cannot.
  const imported = createShelf<Preview>(2 * mostImportedMachines, {
    weightOf: ({ pieces }) => pieces.reduce((total, { bytes }) => total + bytes.byteLength, 0),
    most: 4 * importTotalLimitBytes,
  })
  const shelves = [arrived, imported, previews]

  return {
    /** Reads this machine. Nothing is written before `keep`. */
    async preview(): Promise<ReadingPreview> {
      const takenAt = now()
      return shelve(previews, { takenAt, way: 'live', ...(await probe()) })
    },

    /** A reading of another machine, which waits until somebody keeps or dismisses it. */
    async previewFrom(gathered: GatheredElsewhere): Promise<ReadingPreview> {
      return shelve(arrived, takenFrom(gathered))
    },

    /** The same out of files that a person gave. */
    async previewImported(gathered: GatheredElsewhere): Promise<ReadingPreview> {
      return shelve(imported, takenFrom(gathered))
    },

    /** The readings of other machines that nobody kept yet, oldest first. */
    waiting(): Promise<ReadingPreview[]> {
      return Promise.all(arrived.all().map(([previewId, { reading }]) => shown(previewId, reading)))
    },

    dismiss(previewId: string): void {
      for (const shelf of [arrived, imported]) shelf.drop(previewId)
    },

    /** Keeps a previewed reading, for a machine that has a tag or as a new unit of an intake. */
    async keep(
      actor: Actor,
      previewId: string,
      target: ReadingTarget,
    ): Promise<MachinePage | 'NOT_FOUND' | 'PREVIEW_GONE'> {
      const shelf = shelves.find((one) => one.get(previewId) !== null) ?? previews
      const preview = shelf.get(previewId)
      if (preview === null) return 'PREVIEW_GONE'
      const isThere = target.kind === 'machine' ? findMachine(db, target.machineId) : findIntake(db, target.intakeId)
      if ((await isThere) === null) return 'NOT_FOUND'
      // Off the shelf before anything is written: a second click finds nothing to keep twice.
      if (!shelf.drop(previewId)) return 'PREVIEW_GONE'
      const machineId = await write(actor, preview, target).catch((error: unknown) => {
        shelf.put(previewId, preview)
        throw error
      })
      await preview.whenKept?.()
      hub.publish({ subject: 'machines', id: machineId })
      hub.publish({ subject: 'intakes', id: null })
      return (await machinePage(db, machineId)) ?? 'NOT_FOUND'
    },

    /** One raw output as text, cut when it is very long. */
    async evidenceText(
      readingId: string,
      name: string,
    ): Promise<{ name: string; text: string; isCut: boolean } | null> {
      const reading = await findReading(db, readingId)
      const piece = reading?.evidence.find((one) => one.name === name)
      if (piece === undefined) return null
      const bytes = await evidence.get(piece.sha256)
      const text = new TextDecoder().decode(bytes.subarray(0, shownEvidenceLimitBytes))
      return { name, text, isCut: bytes.byteLength > shownEvidenceLimitBytes }
    },
  }

  function takenFrom({ pieces, notes, ...taken }: GatheredElsewhere): Taken {
    const told = interpretEvidence(pieces)
    return { ...taken, ...told, notes: [...notes, ...told.notes], evidence: pieces }
  }

  async function shelve(
    shelf: typeof previews,
    { whenKept, evidence: pieces, ...told }: Taken,
  ): Promise<ReadingPreview> {
    const named = pieces.map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes), sizeBytes: bytes.byteLength }))
    const reading = { ...told, evidence: named, parserVersion }
    const previewId = newId()
    shelf.put(previewId, { reading, pieces, ...(whenKept !== undefined && { whenKept }) })
    return shown(previewId, reading)
  }

  async function shown(previewId: string, reading: Preview['reading']): Promise<ReadingPreview> {
    return { previewId, reading, knownMachines: await knownMachines(reading) }
  }

  async function write(actor: Actor, { reading, pieces }: Preview, target: ReadingTarget): Promise<string> {
    for (const piece of pieces) await evidence.put(piece.bytes)
    return ledger.change(actor, async (change) => {
      const id = target.kind === 'machine' ? target.machineId : newId()
      if (target.kind === 'intake') await registerIn(change, id, target.intakeId, null)
      await keepReading(change, { ...reading, id: newId(), machineId: id })
      return id
    })
  }

  async function keepReading(change: Change, reading: Reading): Promise<void> {
    const { trx, at, record } = change
    const before = await latestReading(trx, reading.machineId)
    await insertReading(trx, reading)
    for (const piece of reading.evidence) await noteEvidence(trx, piece, at)
    const { facts, way, evidence: pieces } = reading
    const differences = before === null ? [] : compareReadings(before.facts, facts)
    record({
      action: 'READING_KEPT',
      subjectId: reading.id,
      machineId: reading.machineId,
      after: { way, identity: facts.identity, differences, evidence: pieces.map((piece) => piece.sha256) },
    })
    await keepDrives(change, reading, newId)
    const machine = await findMachine(trx, reading.machineId)
    if (machine !== null) {
      const { id: machineId, intakeId } = machine
      await matchBySerial(change, { machineId, intakeId, serial: facts.identity.serial })
    }
    await refreshSummary(trx, reading.machineId, at)
  }

  async function knownMachines({ facts }: Pick<Reading, 'facts'>): Promise<ReadingPreview['knownMachines']> {
    const found: ReadingPreview['knownMachines'] = []
    const add = (machines: MachineSummary[], matchedBy: 'serial' | 'uuid' | 'drive') => {
      for (const machine of machines) {
        if (!found.some((known) => known.machine.id === machine.id)) found.push({ machine, matchedBy })
      }
    }
    const { serial, uuid } = facts.identity
    if (serial !== null) add(await findBySerial(db, serial), 'serial')
    if (uuid !== null) add(await findByUuid(db, uuid), 'uuid')
    for (const drive of drivesToAccountFor(facts)) {
      const twins = drive.serial === null ? [] : await findDrivesBySerial(db, drive.serial)
      for (const twin of twins) {
        const machine = await findSummary(db, twin.machineId)
        if (machine !== null) add([machine], 'drive')
      }
    }
    return found
  }
}
