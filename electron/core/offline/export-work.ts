import { join } from 'node:path'
import type { Actor } from '../../../shared/domain/actor.ts'
import { auditHeadOf } from '../audit/audit-head.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { CoreDeps } from '../deps.ts'
import { sha256Of } from '../evidence/evidence-store.ts'
import { findBenchHere } from './bench-here.ts'
import { type BenchKey, enrolmentOf, publicKeyOf } from './bench-key.ts'
import { writeBundle } from './bundle-file.ts'
import { sealHead, type WorkHead } from './bundle-head.ts'
import { layout } from './layout.ts'
import { bundlesOf, insertWorkBundle } from './offline.repository.ts'
import { workRows } from './work-rows.ts'
import { fileNameOf } from './write-home-bundle.ts'

type Ports = Pick<CoreDeps, 'db' | 'evidence' | 'now' | 'appVersion'> & { ledger: Ledger; benchKey: BenchKey }
export type ExportOptions = { isEverything: boolean; passphrase: string | null; folder: string }
export type ExportedWork = { path: string; machineCount: number; sequence: number }

/** Writes what was done here since the home last said what it knows, or everything, sealed by this bench's key. */
export async function exportWork(
  { db, evidence, now, appVersion, ledger, benchKey }: Ports,
  actor: Actor,
  { isEverything, passphrase, folder }: ExportOptions,
): Promise<ExportedWork | 'NOT_A_BENCH' | 'KEY_MISSING'> {
  const here = await findBenchHere(db)
  const key = await benchKey.read()
  if (here === null) return 'NOT_A_BENCH'
  if (key === null) return 'KEY_MISSING'
  const { workshopId, benchId, benchName, secretHex } = here
  const gathered = await db.transaction().execute(async (trx) => {
    const { sequence: toSequence, hash: headHash } = await auditHeadOf(trx)
    const fromSequence = isEverything ? 0 : here.acknowledged
    const rows = await workRows(trx, { fromSequence, toSequence })
    const [last] = await bundlesOf(trx, benchId)
    return { span: { fromSequence, toSequence }, headHash, rows, sequence: (last?.sequence ?? 0) + 1 }
  })
  const { span, headHash, rows, sequence } = gathered
  const bytes = Buffer.from(JSON.stringify({ tables: rows }))
  const machineCount = rows.machines.length
  const head: Omit<WorkHead, 'schema'> = {
    kind: 'work',
    workshopId,
    benchId,
    benchName,
    sequence,
    layout,
    appVersion,
    madeAt: now(),
    rowsSha256: sha256Of(bytes),
    ...span,
    fromHash: rows.audit[0]?.previousHash ?? headHash,
    headHash,
    machineCount,
    enrolment: enrolmentOf(secretHex, benchId, publicKeyOf(key)),
  }
  const path = join(folder, `${fileNameOf(benchName)}-travail-${sequence}.etabli-poste`)
  const pieces = rows.evidence.map(({ sha256 }) => sha256)
  await writeBundle(path, { envelope: await sealHead(head, key), rows: bytes, pieces, evidence }, passphrase)
  await ledger.change(actor, async ({ trx, at, record }) => {
    const { operatorName } = actor
    await insertWorkBundle(trx, { benchId, sequence, ...span, headHash, machineCount, at, operatorName })
    record({
      action: 'OFFLINE_WORK_EXPORTED',
      subjectId: benchId,
      after: { sequence, ...span, headHash, machineCount },
    })
  })
  return { path, machineCount, sequence }
}
