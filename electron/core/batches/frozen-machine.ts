import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { SeenDefect } from '../../../shared/domain/testing/findings.ts'
import type { Db } from '../audit/ledger.ts'
import { jsonOf } from '../db/columns.ts'
import { findingsOf } from '../grades/findings.repository.ts'
import { machinePage } from '../machines/machine-page.ts'
import { machineIdsOf } from './batches.repository.ts'

/** One machine as a frozen batch keeps it. */
export type FrozenMachine = Pick<
  MachinePage,
  'machine' | 'summary' | 'intake' | 'reading' | 'drives' | 'steps' | 'grade'
> & {
  /** Defects that stand. */
  findings: SeenDefect[]
  /** Of the erasure certificate that was issued last; `null` without one. */
  certificateNumber: string | null
}

/** Every machine of the batch as it stands now. */
export async function freeze(db: Db, batchId: string): Promise<FrozenMachine[]> {
  const frozen: FrozenMachine[] = []
  for (const machineId of await machineIdsOf(db, batchId)) {
    const page = await machinePage(db, machineId)
    if (page === null) continue
    const { machine, summary, intake, reading, drives, steps, grade, documents } = page
    const certificate = documents.find(({ kind }) => kind === 'certificate')
    const standing = (await findingsOf(db, machineId)).filter(({ removedAt }) => removedAt === null)
    const findings = standing.map(({ zone, defect, severity }) => ({ zone, defect, severity }))
    const certificateNumber = certificate?.number ?? null
    frozen.push({ machine, summary, intake, reading, drives, steps, grade, findings, certificateNumber })
  }
  return frozen
}

type Snapshot = (Omit<FrozenMachine, 'findings' | 'certificateNumber'> & Partial<FrozenMachine>)[]

/** Batches that were closed before defects and certificates were kept say nothing of them. */
export function readSnapshot(bytes: Uint8Array): FrozenMachine[] {
  const machines = jsonOf<Snapshot>(new TextDecoder().decode(bytes))
  return machines.map((machine) => ({ findings: [], certificateNumber: null, ...machine }))
}
