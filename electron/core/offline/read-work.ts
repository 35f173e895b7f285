import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chainBreaks } from '../audit/audit-chain.ts'
import type { Db } from '../audit/ledger.ts'
import { findWorkshopId } from './bench-here.ts'
import { enrolmentOf } from './bench-key.ts'
import { BundleError } from './bundle-error.ts'
import { readBundle } from './bundle-file.ts'
import type { SealedHead, WorkHead } from './bundle-head.ts'
import { type Judged, judgeAgain } from './judge-again.ts'
import { layout } from './layout.ts'
import { findKnownBench } from './offline.repository.ts'
import { type WorkRows, workRowsSchema } from './travelling-rows.ts'

/** A bundle of a bench that was read to its end and holds; its pieces wait in the folder. */
export type ReadWork = { head: WorkHead; publicKey: string; rows: WorkRows; judged: Judged; folder: string }

/** Throws BundleError. */
export async function readWork(db: Db, path: string, passphrase: string | null, folder: string): Promise<ReadWork> {
  const read: Partial<ReadWork> = { folder }
  await readBundle(path, passphrase, {
    async accept(sealed) {
      Object.assign(read, { head: await acceptedHead(db, sealed), publicKey: sealed.publicKey })
    },
    async rows(bytes) {
      const rows = readRows(bytes)
      const { head } = read
      if (head === undefined || !isLogWhole(head, rows)) throw new BundleError('LOG_REWRITTEN')
      read.rows = rows
      return new Map(rows.evidence.map(({ sha256, sizeBytes }) => [sha256, Number(sizeBytes)]))
    },
    piece: (sha256, bytes) => writeFile(join(folder, sha256), bytes, { mode: 0o600 }),
  })
  const { head, publicKey, rows } = read
  if (head === undefined || publicKey === undefined || rows === undefined) throw new BundleError('NOT_A_BUNDLE')
  const judged = await judgeAgain(rows, (sha256) => pieceOf(folder, sha256))
  return { head, publicKey, rows, judged, folder }
}

/** `null` when the bundle did not bring it. */
export async function pieceOf(folder: string, sha256: string): Promise<Uint8Array | null> {
  return readFile(join(folder, sha256)).catch(() => null)
}

async function acceptedHead(db: Db, { head, publicKey }: SealedHead): Promise<WorkHead> {
  if (head.kind !== 'work') throw new BundleError('WRONG_DIRECTION')
  if (head.workshopId !== (await findWorkshopId(db))) throw new BundleError('OTHER_WORKSHOP')
  const bench = await findKnownBench(db, head.benchId)
  if (bench === null) throw new BundleError('UNKNOWN_BENCH')
  if (bench.closedAt !== null) throw new BundleError('BENCH_CLOSED')
  // An opening that was used on two computers makes two keys: the second would issue the numbers of the first.
  if (bench.publicKey !== null && bench.publicKey !== publicKey) throw new BundleError('OTHER_COMPUTER')
  if (enrolmentOf(bench.secretHex, bench.id, publicKey) !== head.enrolment) throw new BundleError('OTHER_COMPUTER')
  if (head.layout !== layout) throw new BundleError('OTHER_VERSION')
  return head
}

function readRows(bytes: Buffer): WorkRows {
  try {
    return workRowsSchema.parse(JSON.parse(bytes.toString('utf8'))).tables
  } catch {
    // Sealed by a bench we know, and still not what a bench writes.
    throw new BundleError('ALTERED')
  }
}

function isLogWhole({ fromSequence, toSequence, fromHash, headHash }: WorkHead, { audit }: WorkRows): boolean {
  const start = { sequence: fromSequence, hash: fromHash }
  return chainBreaks(audit, { lastSequence: toSequence, lastHash: headHash }, start).length === 0
}
