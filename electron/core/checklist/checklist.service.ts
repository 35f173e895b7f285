import { basename } from 'node:path'
import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { ResultEvidence, TestVerdict } from '../../../shared/domain/testing/result.ts'
import { type ResultProblem, resultProblem, type StepResult } from '../../../shared/domain/testing/step-result.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import type { StoredEvidence } from '../evidence/evidence-store.ts'
import { type GivenPhoto, readPhoto } from '../evidence/read-photo.ts'
import { machinePage, refreshSummary } from '../machines/machine-page.ts'
import { listOfMachine, startList } from './checklists.repository.ts'
import { findResult, insertResult, markUndone, standingResults } from './step-results.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'evidence' | 'appVersion'> & { ledger: Ledger; hub: ChangeHub }
type Told = Omit<StepResult, 'id' | 'by' | 'evidence' | 'appVersion' | 'recordedAt' | 'operatorName'>
export type ResultToRecord = Told & { evidence: File | null }
export type RecordRefusal = 'NOT_FOUND' | 'NOT_ASKED' | 'PHOTO_REFUSED' | ResultProblem
type KeptPiece = { piece: ResultEvidence; stored: StoredEvidence }

export type ChecklistService = ReturnType<typeof createChecklistService>

export function createChecklistService({ db, newId, evidence, appVersion, ledger, hub }: Ports) {
  return {
    /** What a person says of a step. */
    async record(actor: Actor, { evidence: file, ...told }: ResultToRecord): Promise<MachinePage | RecordRefusal> {
      const photo = file === null ? null : await readPhoto(file)
      if (photo === 'REFUSED') return 'PHOTO_REFUSED'
      const page = await machinePage(db, told.machineId)
      return page === null ? 'NOT_FOUND' : keep(actor, page, { ...told, by: 'person' }, photo)
    },

    /** What a test found by itself; the actor is who started it. */
    async recordBySystem(
      actor: Actor,
      machineId: string,
      stepKey: string,
      { durationSeconds, log, ...verdict }: TestVerdict & { durationSeconds: number | null; log: string | null },
    ): Promise<MachinePage | RecordRefusal> {
      const page = await machinePage(db, machineId)
      if (page === null) return 'NOT_FOUND'
      const usual = page.steps.find(({ key }) => key === stepKey)?.definition.faults.slice(0, 1) ?? []
      // A test that fails without naming a fault means the usual one of its step.
      const faults = verdict.state === 'fail' && verdict.faults.length === 0 ? usual : verdict.faults
      const silent = { skipReason: null, answers: [], note: null, durationSeconds }
      const piece = log === null ? null : logPiece(stepKey, log)
      return keep(actor, page, { machineId, stepKey, ...verdict, faults, ...silent, by: 'system' }, piece)
    },

    /** Takes back the result that stands; the one before it, if any, stands again. */
    async undo(actor: Actor, machineId: string, stepKey: string): Promise<MachinePage | 'NOT_FOUND'> {
      const isUndone = await ledger.change(actor, async ({ trx, at, record }) => {
        const standing = await standingResults(trx, machineId)
        const last = standing.findLast((result) => result.stepKey === stepKey)
        if (last === undefined) return false
        await markUndone(trx, last.id, at, actor.operatorName)
        record({ action: 'STEP_UNDONE', subjectId: last.id, machineId, before: last })
        await refreshSummary(trx, machineId, at)
        return true
      })
      return isUndone ? changed(machineId) : 'NOT_FOUND'
    },

    /** The photo, spectrum or log kept with a result. */
    async photo(resultId: string): Promise<File | null> {
      const piece = (await findResult(db, resultId))?.evidence ?? null
      if (piece === null) return null
      const bytes = await evidence.get(piece.sha256)
      return new File([bytes as Uint8Array<ArrayBuffer>], piece.name, { type: piece.mimeType })
    },
  }

  async function keep(
    actor: Actor,
    page: MachinePage,
    told: Told & Pick<StepResult, 'by'>,
    given: GivenPhoto | null,
  ): Promise<MachinePage | RecordRefusal> {
    const { machineId, stepKey } = told
    if (!page.steps.some((step) => step.key === stepKey)) return 'NOT_ASKED'
    const problem = resultProblem(told)
    if (problem !== null) return problem
    const kept = given === null ? null : await store(given)
    await ledger.change(actor, (change) => write(change, told, kept, page))
    return changed(machineId)
  }

  async function write(
    { trx, at, actor, record }: Change,
    told: Told & Pick<StepResult, 'by'>,
    kept: KeptPiece | null,
    { summary }: MachinePage,
  ): Promise<void> {
    const { machineId, state } = told
    if (kept !== null) await noteEvidence(trx, kept.stored, at)
    const list = await listOfMachine(trx, machineId, summary.kind)
    if (list.startedAt === null) await startList(trx, machineId, list.definition, at)
    const result: StepResult = {
      ...told,
      id: newId(),
      faults: state === 'pass' || state === 'not-applicable' ? [] : told.faults,
      skipReason: state === 'skipped' ? told.skipReason : null,
      evidence: kept?.piece ?? null,
      appVersion,
      recordedAt: at,
      operatorName: actor.operatorName,
    }
    await insertResult(trx, result)
    record({ action: 'STEP_RECORDED', subjectId: result.id, machineId, after: result })
    await refreshSummary(trx, machineId, at)
  }

  async function store({ bytes, name, mimeType }: GivenPhoto): Promise<KeptPiece> {
    const stored = await evidence.put(bytes)
    return { stored, piece: { sha256: stored.sha256, name: basename(name).slice(0, 200), mimeType } }
  }

  async function changed(machineId: string): Promise<MachinePage | 'NOT_FOUND'> {
    hub.publish({ subject: 'machines', id: machineId })
    return (await machinePage(db, machineId)) ?? 'NOT_FOUND'
  }
}

/** What the programs of a test said, as they said it. */
function logPiece(stepKey: string, log: string): GivenPhoto {
  return { bytes: new TextEncoder().encode(log), name: `${stepKey}.log`, mimeType: 'text/plain' }
}
