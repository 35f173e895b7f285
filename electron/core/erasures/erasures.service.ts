import { basename } from 'node:path'
import type { ExaminedLog, ExaminedRun, LogProblem } from '../../../shared/contract/erasures.contract.ts'
import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { isSameSerial, type MatchBlocker, matchBlockers } from '../../../shared/domain/drive-match.ts'
import type { DriveMatch, Erasure, ErasureLevel } from '../../../shared/domain/erasure.ts'
import { logSizeLimitBytes } from '../../../shared/domain/file-limits.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import type { JudgedRun } from '../exchange/erasure/judged-run.ts'
import { readErasureEvidence } from '../exchange/read-erasure-evidence.ts'
import { machinePage, refreshSummary } from '../machines/machine-page.ts'
import { findSummary } from '../machines/machines.repository.ts'
import { drivesOf, findDrive, findDrivesBySerial, type KnownDrive } from '../readings/drives.repository.ts'
import { createShelf } from '../shelf.ts'
import { type DestructionToRecord, destroyed, destructionEvidence, destructionRun, isInFuture } from './destruction.ts'
import { insertErasure, isRunRecorded } from './erasures.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'evidence' | 'now'> & { ledger: Ledger; hub: ChangeHub }
type Examination = { fileName: string; bytes: Uint8Array; runs: JudgedRun[] }

export type RunToRecord = { examinationId: string; deviceName: string; driveId: string; reason: string | null }
export type RecordRefusal =
  | { refused: 'NOT_FOUND' | 'EXAMINATION_GONE' | 'ALREADY_RECORDED' }
  | { refused: 'MATCH_REFUSED'; blockers: MatchBlocker[] }
export type DestructionRefusal = { refused: 'NOT_FOUND' | 'FUTURE_DATE' | 'PHOTO_REFUSED' | 'ALREADY_RECORDED' }
type Recorded = { judged: JudgedRun; drive: KnownDrive; match: DriveMatch; requested: ErasureLevel }
export type ErasuresService = ReturnType<typeof createErasuresService>

export function createErasuresService({ db, newId, evidence, now, ledger, hub }: Ports) {
  const examinations = createShelf<Examination>(16)

  return {
    /** Reads and judges a log; writes nothing. */
    async examineLog(file: File, machineId: string | null): Promise<ExaminedLog | { problem: LogProblem }> {
      if (file.size > logSizeLimitBytes) return { problem: 'TOO_LARGE' }
      const bytes = new Uint8Array(await file.arrayBuffer())
      const read = readErasureEvidence(bytes)
      if (read.kind === 'problem') return { problem: read.problem }
      const examinationId = newId()
      const fileName = basename(file.name).slice(0, 200)
      examinations.put(examinationId, { fileName, bytes, runs: read.runs })
      const runs = await Promise.all(read.runs.map((judged) => examinedRun(judged, machineId)))
      return { examinationId, fileName, tool: toolOf(read.runs), runs }
    },

    /** Ties one judged run to one drive, on fresh facts. The log is in the evidence store before this answers. */
    async recordRun(actor: Actor, wanted: RunToRecord): Promise<MachinePage | RecordRefusal> {
      const examination = examinations.get(wanted.examinationId)
      if (examination === null) return { refused: 'EXAMINATION_GONE' }
      const judged = examination.runs.find(({ run }) => run.deviceName === wanted.deviceName)
      const drive = await findDrive(db, wanted.driveId)
      if (judged === undefined || drive === null) return { refused: 'NOT_FOUND' }
      const blockers = matchBlockers(judged.run, drive, wanted.reason)
      if (blockers.length > 0) return { refused: 'MATCH_REFUSED', blockers }
      const { run } = judged
      const match: DriveMatch = isSameSerial(run.serial, drive.serial)
        ? { by: 'serial' }
        : { by: 'hand', reason: wanted.reason ?? '' }
      const { bytes, fileName: name } = examination
      const page = await write(actor, { bytes, name }, { judged, drive, match, requested: 'clear' })
      return page ?? { refused: 'ALREADY_RECORDED' }
    },

    /** Keeps the word of a named witness that a drive is destroyed, with a photo where there is one. */
    async recordDestruction(actor: Actor, wanted: DestructionToRecord): Promise<MachinePage | DestructionRefusal> {
      const drive = await findDrive(db, wanted.driveId)
      if (drive === null) return { refused: 'NOT_FOUND' }
      if (isInFuture(wanted.performedOn, now())) return { refused: 'FUTURE_DATE' }
      const piece = await destructionEvidence(wanted, drive)
      if (piece === null) return { refused: 'PHOTO_REFUSED' }
      const judged = { run: destructionRun(wanted, drive), judgement: destroyed }
      const match: DriveMatch = { by: 'hand', reason: wanted.witnessName }
      const page = await write(actor, piece, { judged, drive, match, requested: 'destroy' })
      return page ?? { refused: 'ALREADY_RECORDED' }
    },
  }

  async function write(
    actor: Actor,
    piece: { bytes: Uint8Array; name: string },
    { judged: { run, judgement }, drive, match, requested }: Recorded,
  ): Promise<MachinePage | null> {
    const stored = await evidence.put(piece.bytes)
    const isNew = await ledger.change(actor, async ({ trx, at, record }) => {
      if (await isRunRecorded(trx, stored.sha256, run.deviceName)) return false
      const { machineId } = drive
      const erasure: Erasure = {
        id: newId(),
        driveId: drive.id,
        machineId,
        ...judgement,
        requested,
        run,
        match,
        evidenceSha256: stored.sha256,
        evidenceName: basename(piece.name).slice(0, 200),
        recordedAt: at,
        operatorName: actor.operatorName,
      }
      await insertErasure(trx, erasure)
      await noteEvidence(trx, stored, at)
      const action = run.destruction === undefined ? 'ERASURE_RECORDED' : 'DRIVE_DESTROYED'
      record({ action, subjectId: erasure.id, machineId, after: erasure })
      await refreshSummary(trx, machineId, at)
      return true
    })
    if (!isNew) return null
    hub.publish({ subject: 'machines', id: drive.machineId })
    return machinePage(db, drive.machineId)
  }

  async function examinedRun({ run, judgement }: JudgedRun, machineId: string | null): Promise<ExaminedRun> {
    const here = machineId === null ? [] : await drivesOf(db, machineId)
    const bySerial = run.serial === null ? [] : await findDrivesBySerial(db, run.serial)
    const drives = [...bySerial, ...here.filter((drive) => !bySerial.some((known) => known.id === drive.id))]
    const candidates: ExaminedRun['candidates'] = []
    for (const drive of drives) {
      const machine = await findSummary(db, drive.machineId)
      if (machine === null) continue
      const { id: driveId, model, serial, sizeBytes } = drive
      const blockers = matchBlockers(run, drive, null).filter((blocker) => blocker.code !== 'REASON_NEEDED')
      const isSerialMatch = isSameSerial(run.serial, serial)
      const of = { machineId: machine.id, assetTag: machine.assetTag }
      candidates.push({ driveId, ...of, model, serial, sizeBytes, isSerialMatch, blockers })
    }
    return { run, judgement, candidates }
  }
}

function toolOf(runs: readonly JudgedRun[]): ExaminedLog['tool'] {
  return runs[0]?.run.tool ?? 'nwipe'
}
