import { hash } from 'node:crypto'
import type { QrCheck } from '../../../shared/contract/documents.contract.ts'
import type { KeyRefusal, SigningIdentity } from '../../../shared/contract/proof.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { hexOfBytes } from '../../../shared/domain/proof/bytes.ts'
import { issuerFileSchema, type KnownIssuer } from '../../../shared/domain/proof/known-issuer.ts'
import { verifyQrPayload } from '../../../shared/domain/proof/qr-payload.ts'
import type { Verification } from '../../../shared/domain/proof/verification.ts'
import { verifyProof } from '../../../shared/domain/proof/verify-proof.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { CoreDeps } from '../deps.ts'
import { findOrganisation, isManager } from '../session/people.repository.ts'
import { fingerprintOf, keysAtHand, makeKeysAtFirstStart, selfMadePaper } from './issuer-signing.ts'
import { keyBackup, readKeyBackup } from './key-backup.ts'
import type { KeyFile } from './key-file.ts'
import { nodeCrypto } from './node-crypto.ts'
import { insertIssuerKey, keyInUse, listIssuerKeys, retireIssuerKey, sealOfNumber } from './proof.repository.ts'
import { makeSigningKeys, recordSigner, type SigningKeys } from './signing-keys.ts'

type Ports = Pick<CoreDeps, 'db'> & { ledger: Ledger; keyFile: KeyFile }
type Refused = { refused: KeyRefusal }
const refused = (code: KeyRefusal['code']): Refused => ({ refused: { code } })

/** More than any dossier; read whole, so that nothing in it escapes. */
const largestFileBytes = 512 * 1024 * 1024
const largestKeyFileBytes = 1024 * 1024

export function createProofService({ db, ledger, keyFile }: Ports) {
  async function knownHere(): Promise<KnownIssuer> {
    const organisation = await findOrganisation(db)
    return { name: organisation?.name ?? '', keys: await listIssuerKeys(db) }
  }

  async function identity(): Promise<SigningIdentity> {
    const file = await keysAtHand(db, keyFile)
    const inUse = await keyInUse(db)
    const issuer = await knownHere()
    if (file.kind !== 'KEYS') return { state: file.kind === 'NONE' ? 'MISSING' : file.kind, issuer, certificate: null }
    const { paper } = file.keys
    const [signer] = paper?.certificates ?? []
    const certificate = paper && signer ? { sha256: hash('sha256', signer), origin: paper.origin } : null
    const isOurs = inUse === null || inUse.fingerprint === fingerprintOf(file.keys)
    return { state: isOurs ? 'READY' : 'MISSING', issuer, certificate }
  }

  /** Keys of this bench that are the ones in use. */
  async function keysHere(): Promise<SigningKeys | null> {
    await makeKeysAtFirstStart(db, keyFile)
    const file = await keysAtHand(db, keyFile)
    const inUse = await keyInUse(db)
    if (file.kind !== 'KEYS') return null
    return inUse === null || inUse.fingerprint === fingerprintOf(file.keys) ? file.keys : null
  }

  async function takeIntoUse({ trx, at, record }: Change, keys: SigningKeys): Promise<void> {
    const fingerprint = fingerprintOf(keys)
    const publicKey = hexOfBytes(recordSigner(keys).publicKey)
    const old = await keyInUse(trx)
    if (old !== null) {
      await retireIssuerKey(trx, old.fingerprint, at)
      record({ action: 'SIGNING_KEY_RETIRED', subjectId: old.fingerprint, before: old })
    }
    await insertIssuerKey(trx, { fingerprint, publicKey, since: at, until: null })
    record({ action: 'SIGNING_KEY_TAKEN', subjectId: fingerprint, after: { fingerprint, publicKey } })
  }

  return {
    identity,

    async verifyFile(file: File): Promise<Verification> {
      if (file.size > largestFileBytes) throw new Error(`${file.name} is larger than anything of ours`)
      const bytes = new Uint8Array(await file.arrayBuffer())
      return verifyProof(bytes, file.name, { crypto: nodeCrypto, known: [await knownHere()] })
    },

    /** What a scanner read on a paper. An authentic code leads to its machine when the paper is from here. */
    async verifyPayload(text: string): Promise<QrCheck> {
      const answer = await verifyQrPayload(text, [await knownHere()], nodeCrypto)
      if (answer.verdict !== 'AUTHENTIC') return { ...answer, machineId: null }
      const kept = await sealOfNumber(db, answer.facts.number)
      const isKept = kept?.recordSha256.startsWith(answer.facts.recordSha256Start) === true
      return { ...answer, machineId: isKept ? (kept?.machineId ?? null) : null }
    },

    async issuerFile(): Promise<File> {
      const text = JSON.stringify({ schema: issuerFileSchema, ...(await knownHere()) }, null, 2)
      return new File([`${text}\n`], 'etabli-issuer.json', { type: 'application/json' })
    },

    async exportKeys(actor: Actor, passphrase: string): Promise<File | Refused> {
      if (!(await isManager(db, actor.operatorId))) return refused('NOT_A_MANAGER')
      const keys = await keysHere()
      if (keys === null) return refused('NO_KEY')
      const fingerprint = fingerprintOf(keys)
      await ledger.change(actor, async ({ record }) =>
        record({ action: 'SIGNING_KEY_EXPORTED', subjectId: fingerprint }),
      )
      const name = `etabli-key-${fingerprint.slice(0, 8)}.pem`
      return new File([keyBackup(keys, passphrase)], name, { type: 'application/x-pem-file' })
    },

    async restoreKeys(actor: Actor, file: File, passphrase: string): Promise<SigningIdentity | Refused> {
      if (!(await isManager(db, actor.operatorId))) return refused('NOT_A_MANAGER')
      if (file.size > largestKeyFileBytes) return refused('UNREADABLE')
      const keys = readKeyBackup(await file.text(), passphrase)
      if (keys === null) return refused('WRONG_PASSPHRASE')
      const inUse = await keyInUse(db)
      if (inUse !== null && inUse.fingerprint !== fingerprintOf(keys)) return refused('OTHER_KEY')
      await keyFile.write(keys)
      return identity()
    },

    /** The page's certificate stays when it is the workshop's own. */
    async replaceKeys(actor: Actor, reason: string | null): Promise<SigningIdentity | Refused> {
      if (!(await isManager(db, actor.operatorId))) return refused('NOT_A_MANAGER')
      const organisation = await findOrganisation(db)
      if (organisation === null) return refused('NO_ORGANISATION')
      const before = await keysAtHand(db, keyFile)
      const imported = before.kind === 'KEYS' && before.keys.paper?.origin === 'imported' ? before.keys.paper : null
      await ledger.change(actor, async (change) => {
        const keys = makeSigningKeys()
        const paper = imported ?? selfMadePaper(keys, organisation.name, change.at)
        await takeIntoUse(change, keys)
        const after = { reason, certificateSha256: hash('sha256', paper.certificates[0] ?? '') }
        change.record({ action: 'PAPER_CERTIFICATE_SET', subjectId: fingerprintOf(keys), after })
        // Beside those in use: whenever this core dies, the keys that the register names are in one of the two files.
        await keyFile.putNext({ ...keys, paper })
      })
      await keyFile.takeNext()
      return identity()
    },

    async importCertificate(actor: Actor, file: File, passphrase: string): Promise<SigningIdentity | Refused> {
      if (!(await isManager(db, actor.operatorId))) return refused('NOT_A_MANAGER')
      if (file.size > largestKeyFileBytes) return refused('UNREADABLE')
      const keys = await keysHere()
      if (keys === null) return refused('NO_KEY')
      const { readP12 } = await import('./read-p12.ts')
      const paper = readP12(new Uint8Array(await file.arrayBuffer()), passphrase)
      if ('problem' in paper) return refused(paper.problem)
      const after = { certificateSha256: hash('sha256', paper.certificates[0] ?? '') }
      await ledger.change(actor, async ({ record }) => {
        record({ action: 'PAPER_CERTIFICATE_SET', subjectId: fingerprintOf(keys), after })
        await keyFile.write({ ...keys, paper })
      })
      return identity()
    },
  }
}
