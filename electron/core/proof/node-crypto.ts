import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import type { PaperKey, ProofCrypto } from '../../../shared/domain/proof/proof-crypto.ts'

const inflateBytes = promisify(inflate)

export const nodeCrypto: ProofCrypto = {
  sha256: (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')),
  isEd25519: (publicKey, signature, message) => verify(null, message, ed25519Key(publicKey), signature),
  isSignedBy: (key, signature, message) => {
    const publicKey = paperKey(key)
    return publicKey !== null && verify('sha256', message, publicKey, signature)
  },
  async inflate(bytes, limitBytes) {
    // Refused by zlib: not a stream, or one that swells beyond the limit.
    const inflated = await inflateBytes(bytes, { maxOutputLength: limitBytes }).catch(() => null)
    return inflated === null ? null : new Uint8Array(inflated)
  },
}

function ed25519Key(publicKey: Uint8Array): KeyObject {
  const x = Buffer.from(publicKey).toString('base64url')
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } })
}

/** `null` for a key that says it is what it is not. */
function paperKey({ algorithm, publicKeyInfo }: PaperKey): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKeyInfo), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === (algorithm === 'rsa' ? 'rsa' : 'ec') ? key : null
  } catch {
    return null
  }
}
