import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { hexOfBytes } from '../../../shared/domain/proof/bytes.ts'
import { type Change, type Db, inTurn } from '../audit/ledger.ts'
import type { Database } from '../db/database.ts'
import type { KeyFile, KeyFileState } from './key-file.ts'
import { insertIssuerKey, isKeyKnown, keyInUse, listIssuerKeys } from './proof.repository.ts'
import { selfMadeCertificate } from './self-made-certificate.ts'
import { makeSigningKeys, type PaperCredential, recordSigner, type SigningKeys } from './signing-keys.ts'

export type SigningProblem = 'SIGNING_KEY_MISSING' | 'SIGNING_KEY_LOCKED' | 'SIGNING_KEY_DAMAGED'
/** Keys that may sign: the file's are those the workshop is known by, and the page has a certificate. */
export type ReadyKeys = SigningKeys & { paper: PaperCredential; fingerprint: string }

const problems = { NONE: 'SIGNING_KEY_MISSING', LOCKED: 'SIGNING_KEY_LOCKED', DAMAGED: 'SIGNING_KEY_DAMAGED' } as const

/**
 * The keys to sign with, or why nothing can be signed here. A workshop that sealed before is never given a new key by
 * itself: its papers would fall apart in two, and a lost file would go unnoticed.
 */
export async function keysToSign(
  change: Change,
  keyFile: KeyFile,
  organisationName: string,
): Promise<ReadyKeys | { problem: SigningProblem }> {
  const { trx, at, record } = change
  const inUse = await keyInUse(trx)
  const state = await keysAtHand(trx, keyFile)
  if (state.kind !== 'KEYS' && (state.kind !== 'NONE' || inUse !== null)) return { problem: problems[state.kind] }
  const keys = state.kind === 'KEYS' ? state.keys : makeSigningKeys()
  const fingerprint = fingerprintOf(keys)
  if (inUse !== null && inUse.fingerprint !== fingerprint) return { problem: 'SIGNING_KEY_MISSING' }
  // A key that was retired does not come back by an old copy of its file.
  if (inUse === null && (await isKeyKnown(trx, fingerprint))) return { problem: 'SIGNING_KEY_MISSING' }
  const paper = keys.paper ?? selfMadePaper(keys, organisationName, at)
  // The file is on disk before anything is sealed with what it holds.
  if (state.kind !== 'KEYS' || keys.paper === null) await keyFile.write({ ...keys, paper })
  if (inUse === null) {
    const publicKey = hexOfBytes(recordSigner(keys).publicKey)
    await insertIssuerKey(trx, { fingerprint, publicKey, since: at, until: null })
    record({ action: 'SIGNING_KEY_TAKEN', subjectId: fingerprint, after: { fingerprint, publicKey } })
  }
  return { ...keys, paper, fingerprint }
}

export function fingerprintOf(keys: SigningKeys): string {
  return hash('sha256', recordSigner(keys).publicKey)
}

export function selfMadePaper({ page }: SigningKeys, organisationName: string, at: string): PaperCredential {
  return { key: page, certificates: [selfMadeCertificate(page, organisationName, at)], origin: 'self-made' }
}

/** Those of the file, or those beside it when the register knows them already: a core died before it could swap them. */
export async function keysAtHand(db: Db, keyFile: KeyFile): Promise<KeyFileState> {
  const next = await keyFile.readNext()
  if (next.kind !== 'KEYS') return keyFile.read()
  const inUse = await keyInUse(db)
  if (inUse?.fingerprint !== fingerprintOf(next.keys)) return keyFile.read()
  await keyFile.takeNext()
  return next
}

/** Finishes the replacement that a dead core had written down, and undoes the one that it had not. */
export async function settleKeys(db: Kysely<Database>, keyFile: KeyFile): Promise<void> {
  // What another shell closed cannot be told apart here, and stays.
  if ((await keyFile.readNext()).kind !== 'KEYS') return
  // In turn: another core may be about to write down the very keys that lie there.
  await inTurn(db, async (trx) => {
    await keysAtHand(trx, keyFile)
    await keyFile.dropNext()
  })
}

/** A new workshop has its keys from the start; one that sealed before waits for its own. */
export async function makeKeysAtFirstStart(db: Db, keyFile: KeyFile): Promise<void> {
  if ((await keyFile.read()).kind !== 'NONE' || (await listIssuerKeys(db)).length > 0) return
  await keyFile.write(makeSigningKeys())
}
