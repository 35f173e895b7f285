import type { BatchPage } from '../../../shared/contract/batches.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import {
  type Batch,
  type BatchRefusal,
  type BatchRule,
  type BatchSummary,
  batchRefusals,
} from '../../../shared/domain/batch.ts'
import type { Db, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import { columnOfJson } from '../db/columns.ts'
import type { CoreDeps } from '../deps.ts'
import { takeNumber } from '../documents/documents.repository.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import { findCampaign } from '../intakes/intakes.repository.ts'
import { machineReadiness, refreshSummary } from '../machines/machine-page.ts'
import { findSummaries, unbatchedMachines } from '../machines/machines.repository.ts'
import * as repository from './batches.repository.ts'
import { type FrozenMachine, freeze } from './frozen-machine.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'evidence'> & { ledger: Ledger; hub: ChangeHub }
export type BatchAnswer = BatchPage | { refused: 'NOT_FOUND' } | { refused: 'REFUSED'; refusals: BatchRefusal[] }

/** Those that may join come first: however many are still worked on, none of them is hidden. */
const shownReady = 2000
const shownNotReady = 500

export function createBatchesService({ db, newId, evidence, ledger, hub }: Ports) {
  return {
    list: (): Promise<BatchSummary[]> => repository.listBatches(db),

    async create(actor: Actor, campaignId: string, name: string): Promise<BatchSummary | null> {
      if ((await findCampaign(db, campaignId)) === null) return null
      const batchId = newId()
      await ledger.change(actor, async ({ trx, at, record }) => {
        const number = await takeNumber(trx, 'batch')
        const batch: Batch = { id: batchId, campaignId, number, name, createdAt: at, closedAt: null }
        await repository.insertBatch(trx, batch)
        record({ action: 'BATCH_CREATED', subjectId: batchId, after: batch })
      })
      hub.publish({ subject: 'batches', id: batchId })
      return repository.findBatch(db, batchId)
    },

    async page(batchId: string): Promise<BatchPage | null> {
      const batch = await repository.findBatch(db, batchId)
      if (batch === null) return null
      const machines = await findSummaries(db, await repository.machineIdsOf(db, batchId))
      if (batch.closedAt !== null) return { batch, machines, ready: [], notReady: [] }
      const { campaignId } = batch
      const ready = await unbatchedMachines(db, { campaignId, isReady: true, limit: shownReady })
      const notReady: BatchPage['notReady'] = []
      for (const machine of await unbatchedMachines(db, { campaignId, isReady: false, limit: shownNotReady })) {
        notReady.push({ machine, reasons: (await machineReadiness(db, machine.id))?.reasons ?? [] })
      }
      return { batch, machines, ready, notReady }
    },

    async add(actor: Actor, batchId: string, machineId: string): Promise<BatchAnswer> {
      return this.change(actor, batchId, async ({ trx, record, at }, batch) => {
        const refusals = await refusalsFor(trx, batch, machineId)
        if (refusals === null || refusals.length > 0) return refusals
        await repository.addToBatch(trx, batchId, machineId)
        record({ action: 'BATCH_JOINED', subjectId: batchId, machineId, after: { batch: batch.name } })
        await refreshSummary(trx, machineId, at)
        return []
      })
    },

    async remove(actor: Actor, batchId: string, machineId: string): Promise<BatchAnswer> {
      return this.change(actor, batchId, async ({ trx, record, at }, batch) => {
        if (batch.closedAt !== null) return [{ code: 'BATCH_CLOSED' }]
        if (!(await repository.machineIdsOf(trx, batchId)).includes(machineId)) return null
        await repository.removeFromBatch(trx, batchId, machineId)
        record({ action: 'BATCH_LEFT', subjectId: batchId, machineId, before: { batch: batch.name } })
        await refreshSummary(trx, machineId, at)
        return []
      })
    },

    /** Checks every machine once more, then freezes what is known of each into the evidence store. */
    async close(actor: Actor, batchId: string): Promise<BatchAnswer | { refused: 'EMPTY' | 'CHANGED_MEANWHILE' }> {
      const frozen = await freeze(db, batchId)
      if (frozen.length === 0 && (await repository.findBatch(db, batchId)) !== null) return { refused: 'EMPTY' }
      const snapshot = columnOfJson(frozen)
      const stored = await evidence.put(new TextEncoder().encode(snapshot))
      let hasChanged = false
      const page = await this.change(actor, batchId, async ({ trx, record, at }, batch) => {
        const refusals = await closingRefusals(trx, batch, frozen)
        if (refusals.length > 0) return refusals
        // Other benches worked on while it was written: what was kept must be what stands.
        hasChanged = columnOfJson(await freeze(trx, batchId)) !== snapshot
        if (hasChanged) return null
        await noteEvidence(trx, stored, at)
        await repository.closeBatch(trx, batchId, at, stored.sha256)
        const after = { sha256: stored.sha256, assetTags: frozen.map(({ machine }) => machine.assetTag) }
        record({ action: 'BATCH_CLOSED', subjectId: batchId, after })
        return []
      })
      return hasChanged ? { refused: 'CHANGED_MEANWHILE' } : page
    },

    /** Those that the rule finds, in the order of their tags; what was taken meanwhile is left out. */
    async addByRule(
      actor: Actor,
      batchId: string,
      rule: BatchRule,
    ): Promise<{ page: BatchPage; addedIds: string[] } | Exclude<BatchAnswer, BatchPage>> {
      const addedIds: string[] = []
      const page = await this.change(actor, batchId, async ({ trx, record, at }, batch) => {
        if (batch.closedAt !== null) return [{ code: 'BATCH_CLOSED' }]
        for (const machineId of await repository.machinesByRule(trx, batch.campaignId, rule)) {
          const refusals = await refusalsFor(trx, batch, machineId)
          if (refusals === null || refusals.length > 0) continue
          await repository.addToBatch(trx, batchId, machineId)
          record({ action: 'BATCH_JOINED', subjectId: batchId, machineId, after: { batch: batch.name } })
          await refreshSummary(trx, machineId, at)
          addedIds.push(machineId)
        }
        return []
      })
      return 'refused' in page ? page : { page, addedIds }
    },

    async change(
      actor: Actor,
      batchId: string,
      work: (
        change: Parameters<Parameters<Ledger['change']>[1]>[0],
        batch: BatchSummary,
      ) => Promise<BatchRefusal[] | null>,
    ): Promise<BatchAnswer> {
      const refusals = await ledger.change(actor, async (change) => {
        const batch = await repository.findBatch(change.trx, batchId)
        return batch === null ? null : work(change, batch)
      })
      if (refusals === null) return { refused: 'NOT_FOUND' }
      if (refusals.length > 0) return { refused: 'REFUSED', refusals }
      hub.publish({ subject: 'batches', id: batchId })
      hub.publish({ subject: 'machines', id: null })
      return (await this.page(batchId)) ?? { refused: 'NOT_FOUND' }
    },
  }
}

async function refusalsFor(db: Db, batch: Batch, machineId: string): Promise<BatchRefusal[] | null> {
  const [machine] = await findSummaries(db, [machineId])
  const state = await machineReadiness(db, machineId)
  if (machine === undefined || state === null) return null
  const other = await repository.batchOfMachine(db, machineId)
  const otherBatchName = other?.name ?? null
  const { campaignId, settledEnd } = machine
  return batchRefusals(batch, { campaignId, otherBatchName, settledEnd, reasons: state.reasons })
}

async function closingRefusals(db: Db, batch: Batch, frozen: FrozenMachine[]): Promise<BatchRefusal[]> {
  if (batch.closedAt !== null) return [{ code: 'BATCH_CLOSED' }]
  const reasons = []
  for (const { machine } of frozen) reasons.push(...((await machineReadiness(db, machine.id))?.reasons ?? []))
  return reasons.length > 0 ? [{ code: 'NOT_READY', reasons }] : []
}
