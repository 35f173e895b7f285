import { join } from 'node:path'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { Db } from '../audit/ledger.ts'
import type { CoreDeps } from '../deps.ts'
import { sha256Of } from '../evidence/evidence-store.ts'
import type { SigningKeys } from '../proof/signing-keys.ts'
import { workshopIdOf } from './bench-here.ts'
import { writeBundle } from './bundle-file.ts'
import { sealHead } from './bundle-head.ts'
import { homeRows } from './home-rows.ts'
import { layout } from './layout.ts'
import type { KnownBench } from './offline.repository.ts'

type Ports = Pick<CoreDeps, 'evidence' | 'newId' | 'now' | 'appVersion'>
export type HomeBundle = {
  bench: KnownBench
  openedBy: Pick<Actor, 'operatorId' | 'operatorName'>
  passphrase: string
  key: SigningKeys['record']
}

/** Everything for one bench, closed by the passphrase: it carries what people sign in with. */
export async function writeHomeBundle(
  db: Db,
  { evidence, newId, now, appVersion }: Ports,
  { bench, openedBy: { operatorId, operatorName }, passphrase, key }: HomeBundle,
  folder: string,
): Promise<string> {
  const tables = await homeRows(db, bench.id)
  const openedBy = { operatorId, operatorName }
  const rows = Buffer.from(JSON.stringify({ secretHex: bench.secretHex, openedBy, tables }))
  const envelope = await sealHead(
    {
      kind: 'home',
      workshopId: await workshopIdOf(db, newId),
      benchId: bench.id,
      benchName: bench.name,
      sequence: bench.homeSequence,
      acknowledged: bench.knownSequence,
      layout,
      appVersion,
      madeAt: now(),
      rowsSha256: sha256Of(rows),
    },
    key,
  )
  const path = join(folder, `${fileNameOf(bench.name)}-${bench.homeSequence}.etabli-poste`)
  const pieces = tables.evidence.map(({ sha256 }) => sha256)
  await writeBundle(path, { envelope, rows, pieces, evidence }, passphrase)
  return path
}

/** A name that every file system takes. */
export function fileNameOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '')
  return (
    plain
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'poste'
  )
}
