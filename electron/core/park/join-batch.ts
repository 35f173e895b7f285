import type { BatchJoinReport } from '../../../shared/contract/park.contract.ts'
import { type Batch, batchRefusals } from '../../../shared/domain/batch.ts'
import type { Change } from '../audit/ledger.ts'
import { addToBatch, batchOfMachine, findBatch } from '../batches/batches.repository.ts'
import { machineReadiness, refreshSummary } from '../machines/machine-page.ts'
import { findMachine } from '../machines/machines.repository.ts'
import { settledEndOf } from '../machines/settled-end.ts'

/** Those that may join do, in one change; the others say why not. `null` when there is no such batch. */
export async function joinBatch(
  change: Change,
  batchId: string,
  machineIds: readonly string[],
): Promise<BatchJoinReport | null> {
  const batch = await findBatch(change.trx, batchId)
  if (batch === null) return null
  const report: BatchJoinReport = { joinedCount: 0, refused: [] }
  for (const machineId of new Set(machineIds)) {
    const refused = await joinOne(change, batch, machineId)
    if (refused === null) report.joinedCount += 1
    else if (refused !== 'NOT_FOUND') report.refused.push(refused)
  }
  return report
}

async function joinOne({ trx, at, record }: Change, batch: Batch, machineId: string) {
  const machine = await findMachine(trx, machineId)
  const readiness = await machineReadiness(trx, machineId)
  if (machine === null || readiness === null) return 'NOT_FOUND' as const
  const { campaignId, assetTag } = machine
  const other = await batchOfMachine(trx, machineId)
  const otherBatchName = other?.name ?? null
  const settledEnd = await settledEndOf(trx, machineId)
  const refusals = batchRefusals(batch, { campaignId, otherBatchName, settledEnd, reasons: readiness.reasons })
  if (refusals.length > 0) return { machineId, assetTag, refusals }
  await addToBatch(trx, batch.id, machineId)
  record({ action: 'BATCH_JOINED', subjectId: batch.id, machineId, after: { batch: batch.name } })
  await refreshSummary(trx, machineId, at)
  return null
}
