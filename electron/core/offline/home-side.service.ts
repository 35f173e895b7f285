import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import type { Actor } from '../../../shared/domain/actor.ts'
import { blockAfter } from '../../../shared/domain/offline/tag-block.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { findCampaign, keepTagSequence, lastTagSequence } from '../intakes/intakes.repository.ts'
import { fingerprintOf, keysAtHand } from '../proof/issuer-signing.ts'
import type { KeyFile } from '../proof/key-file.ts'
import { keyInUse } from '../proof/proof.repository.ts'
import { nameKey } from '../session/people.repository.ts'
import { saidOf } from './import-context.ts'
import {
  findKnownBench,
  insertBlock,
  insertKnownBench,
  type KnownBench,
  listKnownBenches,
  saveKnownBench,
} from './offline.repository.ts'
import type { Staging } from './staging.ts'
import { type HomeBundle, writeHomeBundle } from './write-home-bundle.ts'

type Ports = Pick<CoreDeps, 'db' | 'evidence' | 'newId' | 'now' | 'appVersion'> & {
  ledger: Ledger
  hub: ChangeHub
  keyFile: KeyFile
  staging: Staging
}
export type WantedBlock = { campaignId: string; tagCount: number }
type Refused = 'NOT_FOUND' | 'SIGNING_KEY_MISSING'

/** What the home gives out: benches, numbers, news. */
export function createHomeSide(ports: Ports) {
  const { db, newId, ledger, hub, keyFile, staging } = ports

  /** The key that seals what goes out: the workshop's own, or none. */
  async function homeKey() {
    const state = await keysAtHand(db, keyFile)
    const inUse = await keyInUse(db)
    if (state.kind !== 'KEYS') return null
    return inUse === null || inUse.fingerprint === fingerprintOf(state.keys) ? state.keys.record : null
  }

  async function reserve({ trx, at }: Change, benchId: string, { campaignId, tagCount }: WantedBlock) {
    const campaign = await findCampaign(trx, campaignId)
    if (campaign === null) return null
    const block = blockAfter(campaign.tagPrefix, await lastTagSequence(trx, campaignId), tagCount)
    await keepTagSequence(trx, campaignId, block.lastSequence)
    await insertBlock(trx, { ...block, id: newId(), campaignId, benchId, reservedAt: at })
    return { tagPrefix: campaign.tagPrefix, firstSequence: block.firstSequence, lastSequence: block.lastSequence }
  }

  async function reserveAll(change: Change, benchId: string, blocks: readonly WantedBlock[]) {
    const reserved = []
    for (const block of blocks) {
      const one = await reserve(change, benchId, block)
      if (one === null) throw new CampaignGone()
      reserved.push(one)
    }
    await rememberSent(change, benchId)
    return reserved
  }

  /** Written before the change is: no room for the file must not leave a bench, or numbers, that nobody holds. */
  async function fileFor({ trx }: Change, { bench, ...given }: HomeBundle): Promise<File> {
    const id = newId()
    const folder = await staging.make(id)
    try {
      const path = await writeHomeBundle(trx, ports, { bench, ...given }, folder)
      const bytes = await (await openAsBlob(path)).arrayBuffer()
      return new File([bytes], basename(path), { type: 'application/octet-stream' })
    } finally {
      await staging.drop(id)
    }
  }

  async function change<Result>(
    actor: Actor,
    work: (change: Change) => Promise<Result>,
  ): Promise<Result | 'NOT_FOUND'> {
    return ledger.change(actor, work).catch((error: unknown) => {
      if (error instanceof CampaignGone) return 'NOT_FOUND' as const
      throw error
    })
  }

  return {
    async open(
      actor: Actor,
      { name, blocks, passphrase }: { name: string; blocks: readonly WantedBlock[]; passphrase: string },
    ): Promise<File | Refused | 'NAME_TAKEN'> {
      const key = await homeKey()
      if (key === null) return 'SIGNING_KEY_MISSING'
      const benches = await listKnownBenches(db)
      if (benches.some((bench) => bench.closedAt === null && nameKey(bench.name) === nameKey(name))) return 'NAME_TAKEN'
      const file = await change(actor, async (changing) => {
        const { trx, at, record } = changing
        const made: KnownBench = { ...newBench(newId(), name), openedAt: at }
        await insertKnownBench(trx, made)
        const reserved = await reserveAll(changing, made.id, blocks)
        record({ action: 'OFFLINE_BENCH_OPENED', subjectId: made.id, after: { name, blocks: reserved } })
        return fileFor(changing, { bench: made, openedBy: actor, passphrase, key })
      })
      hub.publish({ subject: 'network', id: null })
      return file
    },

    async renew(
      actor: Actor,
      { benchId, blocks, passphrase }: { benchId: string; blocks: readonly WantedBlock[]; passphrase: string },
    ): Promise<File | Refused> {
      const key = await homeKey()
      if (key === null) return 'SIGNING_KEY_MISSING'
      const file = await change(actor, async (changing) => {
        const known = await findKnownBench(changing.trx, benchId)
        if (known === null || known.closedAt !== null) return 'NOT_FOUND'
        const homeSequence = known.homeSequence + 1
        await saveKnownBench(changing.trx, benchId, { homeSequence })
        const reserved = await reserveAll(changing, benchId, blocks)
        const after = { name: known.name, sequence: homeSequence, blocks: reserved }
        changing.record({ action: 'OFFLINE_BENCH_RENEWED', subjectId: benchId, after })
        return fileFor(changing, { bench: { ...known, homeSequence }, openedBy: actor, passphrase, key })
      })
      hub.publish({ subject: 'network', id: null })
      return file
    },

    async close(actor: Actor, benchId: string): Promise<'CLOSED' | 'NOT_FOUND'> {
      const closed = await ledger.change(actor, async ({ trx, at, record }) => {
        const bench = await findKnownBench(trx, benchId)
        if (bench === null || bench.closedAt !== null) return 'NOT_FOUND' as const
        await saveKnownBench(trx, benchId, { closedAt: at })
        record({ action: 'OFFLINE_BENCH_CLOSED', subjectId: benchId, after: { name: bench.name } })
        return 'CLOSED' as const
      })
      hub.publish({ subject: 'network', id: null })
      return closed
    },
  }
}

class CampaignGone extends Error {}

function newBench(id: string, name: string): Omit<KnownBench, 'openedAt'> {
  const secretHex = randomBytes(32).toString('hex')
  return { id, name, secretHex, publicKey: null, homeSequence: 1, knownSequence: 0, knownHash: '', closedAt: null }
}

/** What the bench is told of things that both ends may edit: what it says later is compared with this. */
async function rememberSent({ trx }: Change, benchId: string): Promise<void> {
  const sent = [
    ...(await trx.selectFrom('donors').selectAll().execute()).map((row) => ({ subject: 'donor' as const, row })),
    ...(await trx.selectFrom('intakes').selectAll().execute()).map((row) => ({ subject: 'intake' as const, row })),
  ]
  for (const { subject, row } of sent) {
    const valuesJson = JSON.stringify(saidOf(subject, { ...row }))
    await trx
      .insertInto('offlineSaid')
      .values({ benchId, subject, recordId: row.id, valuesJson })
      .onConflict((conflict) => conflict.columns(['benchId', 'subject', 'recordId']).doNothing())
      .execute()
  }
}
