import { hexOfBytes } from '../../shared/domain/proof/bytes.ts'
import { derChildren, readDer } from '../../shared/domain/proof/der.ts'
import type { PaperKey, ProofCrypto } from '../../shared/domain/proof/proof-crypto.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** The same checks by what every browser of today has. */
export const webCrypto: ProofCrypto = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),

  async isEd25519(publicKey, signature, message) {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
    return crypto.subtle.verify('Ed25519', key, signature, message)
  },

  async isSignedBy(key, signature, message) {
    try {
      return key.algorithm === 'rsa' ? await isRsa(key, signature, message) : await isEcdsa(key, signature, message)
    } catch {
      // A key that the browser does not take, or a signature that is none.
      return false
    }
  },

  async inflate(bytes, limitBytes) {
    const parts: Bytes[] = []
    let size = 0
    try {
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
      for (const reader = stream.getReader(); ; ) {
        const { done, value } = await reader.read()
        if (done) return new Uint8Array(await new Blob(parts).arrayBuffer())
        size += value.length
        if (size > limitBytes) return null
        parts.push(value)
      }
    } catch {
      // Not a zlib stream.
      return null
    }
  },
}

async function isRsa({ publicKeyInfo }: PaperKey, signature: Bytes, message: Bytes): Promise<boolean> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('spki', publicKeyInfo, algorithm, false, ['verify'])
  return crypto.subtle.verify(algorithm, key, signature, message)
}

const curves = [
  { namedCurve: 'P-256', objectId: '06082a8648ce3d030107', bytes: 32 },
  { namedCurve: 'P-384', objectId: '06052b81040022', bytes: 48 },
  { namedCurve: 'P-521', objectId: '06052b81040023', bytes: 66 },
] as const

async function isEcdsa({ publicKeyInfo }: PaperKey, signature: Bytes, message: Bytes): Promise<boolean> {
  const info = hexOfBytes(publicKeyInfo)
  const curve = curves.find(({ objectId }) => info.includes(objectId))
  if (curve === undefined) return false
  const { namedCurve, bytes } = curve
  const key = await crypto.subtle.importKey('spki', publicKeyInfo, { name: 'ECDSA', namedCurve }, false, ['verify'])
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, plainSignature(signature, bytes), message)
}

/** CMS writes the two numbers as DER, a browser wants them side by side. */
function plainSignature(signature: Bytes, numberBytes: number): Bytes {
  const plain = new Uint8Array(numberBytes * 2)
  derChildren(readDer(signature)).forEach(({ content }, index) => {
    const digits = content[0] === 0 ? content.subarray(1) : content
    plain.set(digits, (index + 1) * numberBytes - digits.length)
  })
  return plain
}
