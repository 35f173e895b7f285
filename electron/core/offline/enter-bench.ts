import type { Actor } from '../../../shared/domain/actor.ts'
import type { Change, Db, Ledger } from '../audit/ledger.ts'
import type { EvidenceStore } from '../evidence/evidence-store.ts'
import { insertBench } from '../session/people.repository.ts'
import { findBenchHere, saveBenchHere } from './bench-here.ts'
import type { BenchKey } from './bench-key.ts'
import { BundleError } from './bundle-error.ts'
import { readBundle } from './bundle-file.ts'
import type { HomeHead } from './bundle-head.ts'
import { layout } from './layout.ts'
import { takeHomeRows } from './take-home-rows.ts'
import { type HomeRows, homeRowsSchema } from './travelling-rows.ts'

type Ports = { db: Db; ledger: Ledger; evidence: EvidenceStore; benchKey: BenchKey }
type Read = { head: HomeHead; publicKey: string; rows: HomeRows }
export type TakenHome = { benchName: string; isNew: boolean; operatorCount: number; campaignCount: number }

/**
 * Takes what the home sends: into an empty folder it makes the bench, on the bench itself it brings numbers and news.
 * Throws BundleError, or answers why this folder cannot become a bench.
 */
export async function takeHomeBundle(
  ports: Ports,
  path: string,
  passphrase: string | null,
): Promise<TakenHome | { refused: 'NOT_EMPTY' | 'ALREADY_TAKEN' }> {
  const { db, ledger, evidence, benchKey } = ports
  const here = await findBenchHere(db)
  if (here === null && !(await isEmpty(db))) return { refused: 'NOT_EMPTY' }
  const read = await readHome(path, passphrase, evidence, async (head, publicKey) => {
    if (here === null) return
    if (head.workshopId !== here.workshopId) throw new BundleError('OTHER_WORKSHOP')
    if (head.benchId !== here.benchId) throw new BundleError('UNKNOWN_BENCH')
    if (publicKey !== here.homePublicKey) throw new BundleError('OTHER_HOME')
  })
  const { head, rows } = read
  if (here !== null && head.sequence <= here.homeSequence) return { refused: 'ALREADY_TAKEN' }
  // On disk before the folder calls itself a bench: one that cannot seal could bring nothing home.
  if (here === null) await benchKey.make()
  await ledger.change(actorOf(read), (change) => write(change, read, here === null))
  return {
    benchName: head.benchName,
    isNew: here === null,
    operatorCount: rows.tables.operators.length,
    campaignCount: rows.tables.campaigns.length,
  }
}

async function isEmpty(db: Db): Promise<boolean> {
  const people = await db.selectFrom('operators').select('id').limit(1).execute()
  const changes = await db.selectFrom('audit').select('sequence').limit(1).execute()
  return people.length === 0 && changes.length === 0
}

async function readHome(
  path: string,
  passphrase: string | null,
  evidence: EvidenceStore,
  isForHere: (head: HomeHead, publicKey: string) => Promise<void>,
): Promise<Read> {
  const read: Partial<Read> = {}
  await readBundle(path, passphrase, {
    async accept({ head, publicKey }) {
      if (head.kind !== 'home') throw new BundleError('WRONG_DIRECTION')
      await isForHere(head, publicKey)
      if (head.layout !== layout) throw new BundleError('OTHER_VERSION')
      Object.assign(read, { head, publicKey })
    },
    async rows(bytes) {
      const rows = homeRowsSchema.safeParse(JSON.parse(bytes.toString('utf8')))
      if (!rows.success) throw new BundleError('ALTERED')
      read.rows = rows.data
      return new Map(rows.data.tables.evidence.map(({ sha256, sizeBytes }) => [sha256, sizeBytes]))
    },
    async piece(_sha256, bytes) {
      await evidence.put(bytes)
    },
  })
  const { head, publicKey, rows } = read
  if (head === undefined || publicKey === undefined || rows === undefined) throw new BundleError('NOT_A_BUNDLE')
  return { head, publicKey, rows }
}

/** Nobody signed in yet on a new bench: its first entry is by who opened it at home. */
function actorOf({ head, rows }: Read): Actor {
  return { ...rows.openedBy, benchId: head.benchId, benchName: head.benchName }
}

async function write({ trx, at, record }: Change, { head, publicKey, rows }: Read, isNew: boolean): Promise<void> {
  const { benchId: id, benchName: name, workshopId, sequence, acknowledged } = head
  const before = await findBenchHere(trx)
  if (isNew) await insertBench(trx, { id, name, createdAt: at })
  await takeHomeRows(trx, rows.tables, before?.acknowledged ?? 0)
  await saveBenchHere(trx, {
    workshopId,
    benchId: id,
    benchName: name,
    homePublicKey: publicKey,
    secretHex: rows.secretHex,
    homeSequence: sequence,
    acknowledged: Math.max(acknowledged, before?.acknowledged ?? 0),
    takenAt: at,
  })
  record({ action: 'OFFLINE_HOME_TAKEN', subjectId: id, after: { name, workshopId, sequence, acknowledged } })
}
