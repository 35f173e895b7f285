import { batteryHealth } from '../../../../shared/domain/battery.ts'
import { largestDriveBytes } from '../../../../shared/domain/internal-storage.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import type { Db } from '../../audit/ledger.ts'
import { findBatch, snapshotOf } from '../../batches/batches.repository.ts'
import { type FrozenMachine, freeze, readSnapshot } from '../../batches/frozen-machine.ts'
import type { EvidenceStore } from '../../evidence/evidence-store.ts'
import type { BatchListFacts, BatchMachine, PaperHead } from '../paper-facts.ts'

type Body = Omit<BatchListFacts, keyof PaperHead>

/** A closed batch as it was frozen; an open one as it stands. */
export async function batchListFacts(db: Db, batchId: string, evidence: EvidenceStore): Promise<Body | null> {
  const batch = await findBatch(db, batchId)
  if (batch === null) return null
  const sha256 = await snapshotOf(db, batchId)
  const machines = sha256 === null ? await freeze(db, batchId) : readSnapshot(await evidence.get(sha256))
  const { number, name, closedAt } = batch
  return { batch: { number, name, closedAt }, machines: machines.map(batchMachine) }
}

function batchMachine({ machine, summary, reading, grade }: FrozenMachine): BatchMachine {
  const facts = reading?.facts ?? null
  const [battery] = facts?.batteries ?? []
  return {
    assetTag: machine.assetTag,
    kind: summary.kind,
    title: machineTitle(summary.manufacturer, summary.model),
    serial: summary.serial,
    donorNumber: machine.donorNumber,
    memoryBytes: facts?.memory.totalBytes ?? null,
    storageBytes: facts === null ? null : largestDriveBytes(facts),
    letter: grade?.letter ?? null,
    batteryPercent: battery === undefined ? null : batteryHealth(battery).percent,
  }
}
