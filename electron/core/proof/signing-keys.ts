import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { RecordSigner } from '../../../shared/domain/proof/envelope.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Certificates for the page's signature: the signer's first, then those above it. */
export type PaperCredential = { key: KeyObject; certificates: readonly Bytes[]; origin: 'self-made' | 'imported' }

/** What a workshop signs with: one key seals its records, another signs its pages. */
export type SigningKeys = {
  record: KeyObject
  /** Its certificate is made once the workshop has a name. */
  page: KeyObject
  paper: PaperCredential | null
}

export function makeSigningKeys(): SigningKeys {
  return {
    record: generateKeyPairSync('ed25519').privateKey,
    // Any PDF reader of the last ten years checks P-256; making it takes a millisecond where RSA takes a second.
    page: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
    paper: null,
  }
}

export function recordSigner({ record }: Pick<SigningKeys, 'record'>): RecordSigner {
  return { publicKey: rawPublicKey(record), sign: (message) => new Uint8Array(sign(null, message, record)) }
}

function rawPublicKey(key: KeyObject): Bytes {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  return new Uint8Array(Buffer.from(x, 'base64url'))
}

export function pkcs8Of(key: KeyObject): Bytes {
  return new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }))
}

export function keyOfPkcs8(bytes: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' })
}
