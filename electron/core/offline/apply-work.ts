import { placeOfSpan } from '../../../shared/domain/offline/bundle-span.ts'
import type { OfflineConflict } from '../../../shared/domain/offline/conflict.ts'
import type { Change } from '../audit/ledger.ts'
import { refreshSummary } from '../machines/machine-page.ts'
import { findMachine } from '../machines/machines.repository.ts'
import { BundleError } from './bundle-error.ts'
import { importArrivals, importUnits } from './import-arrivals.ts'
import { type Choices, createImportContext, type ImportContext, type ImportCounts } from './import-context.ts'
import { importDrives, importReadings } from './import-drives.ts'
import { importGrades } from './import-grades.ts'
import { importLabels } from './import-labels.ts'
import { importMachines } from './import-machines.ts'
import { importErasures } from './import-proofs.ts'
import { importTests } from './import-tests.ts'
import { findKnownBench, insertWorkBundle, saveKnownBench } from './offline.repository.ts'
import type { ReadWork } from './read-work.ts'

export type AppliedWork = {
  isKnown: boolean
  counts: ImportCounts
  conflicts: OfflineConflict[]
  isAnswered: boolean
  machineIds: string[]
}

/**
 * Brings a bench's work into the workshop, inside one change. What is known already is left as it is, so that a bundle
 * may come twice, or overlap another. Throws BundleError for a bundle that does not follow what is known.
 */
export async function applyWork(
  change: Change,
  work: ReadWork,
  choices: Choices,
  newId: () => string,
): Promise<AppliedWork> {
  const place = await placeOf(change, work)
  const context = createImportContext(change, work, choices, newId)
  if (place === 'KNOWN') return answerOf(context, true)
  await context.loadAliases()
  await importArrivals(context)
  await importMachines(context)
  await importReadings(context)
  await importDrives(context)
  await importErasures(context)
  await importTests(context)
  await importGrades(context)
  await importLabels(context)
  await importUnits(context)
  await noteEvidence(context)
  await keepLog(context)
  for (const machineId of context.touched) await refreshSummary(change.trx, machineId, change.at)
  await recordImport(context)
  return answerOf(context, false)
}

function answerOf(context: ImportContext, isKnown: boolean): AppliedWork {
  const { counts, conflicts, touched } = context
  return { isKnown, counts, conflicts, isAnswered: context.isAnswered(), machineIds: [...touched] }
}

/** Whether the bundle goes on where the bench's log is known to end. */
async function placeOf({ trx }: Change, { head, rows }: ReadWork) {
  const bench = await findKnownBench(trx, head.benchId)
  if (bench === null) throw new BundleError('UNKNOWN_BENCH')
  if (bench.closedAt !== null) throw new BundleError('BENCH_CLOSED')
  const { knownSequence, knownHash } = bench
  const place = placeOfSpan(head, knownSequence)
  if (place === 'GAP') throw new BundleError('EARLIER_MISSING')
  const same = await trx
    .selectFrom('benchAudit')
    .select(['sequence', 'hash'])
    .where('chainBenchId', '=', head.benchId)
    .where('sequence', 'in', [head.fromSequence, Math.min(head.toSequence, knownSequence)])
    .execute()
  const hashes = new Map(rows.audit.map(({ sequence, hash }) => [sequence, hash]))
  hashes.set(head.fromSequence, head.fromHash)
  const isSameLog = same.every(({ sequence, hash }) => (hashes.get(Number(sequence)) ?? hash) === hash)
  const isAtEnd = (hashes.get(knownSequence) ?? knownHash) === knownHash
  if (!isSameLog || !isAtEnd) throw new BundleError('LOG_REWRITTEN')
  return place
}

async function noteEvidence({ change: { trx, at }, work }: ImportContext): Promise<void> {
  for (const { sha256, sizeBytes } of work.rows.evidence) {
    await trx
      .insertInto('evidence')
      .values({ sha256, sizeBytes, addedAt: at })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute()
  }
}

/** The bench's own log, entry by entry: it is told beside ours, and checked with it. */
async function keepLog({ change: { trx }, work: { head, rows } }: ImportContext): Promise<void> {
  for (const row of rows.audit) {
    await trx
      .insertInto('benchAudit')
      .values({ ...row, chainBenchId: head.benchId })
      .onConflict((conflict) => conflict.columns(['chainBenchId', 'sequence']).doNothing())
      .execute()
  }
}

async function recordImport({ change, work, counts, conflicts, touched }: ImportContext): Promise<void> {
  const { trx, at, actor, record } = change
  const { benchId, benchName, sequence, fromSequence, toSequence, headHash, machineCount } = work.head
  const { publicKey } = work
  await saveKnownBench(trx, benchId, { knownSequence: toSequence, knownHash: headHash, publicKey })
  const kept = await trx
    .selectFrom('workBundles')
    .select('sequence')
    .where('benchId', '=', benchId)
    .where('sequence', '=', sequence)
    .executeTakeFirst()
  const { operatorName } = actor
  const bundle = { benchId, sequence, fromSequence, toSequence, headHash, machineCount, at, operatorName }
  if (kept === undefined) await insertWorkBundle(trx, bundle)
  for (const machineId of touched) {
    const assetTag = (await findMachine(trx, machineId))?.assetTag ?? null
    const after = { benchName, bundle: sequence, assetTag }
    record({ action: 'OFFLINE_MACHINE_BROUGHT', subjectId: machineId, machineId, after })
  }
  const after = { benchName, bundle: sequence, fromSequence, toSequence, headHash, counts, conflicts }
  record({ action: 'OFFLINE_WORK_IMPORTED', subjectId: benchId, after })
}
