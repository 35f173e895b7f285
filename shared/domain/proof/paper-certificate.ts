import { type DerNode, derAt, derChildren, derTags, readDer } from './der.ts'
import type { PaperKey } from './proof-crypto.ts'

/** What a signature needs to know of an X.509 certificate. */
export type CertificateParts = {
  /** The issuer's name and the serial, as they stand in the certificate. */
  issuer: Uint8Array<ArrayBuffer>
  serial: Uint8Array<ArrayBuffer>
  key: PaperKey
}

const rsaEncryption = '06092a864886f70d010101'
const ecPublicKey = '06072a8648ce3d0201'

/** Throws on bytes that are not an X.509 certificate of an RSA or an elliptic-curve key. */
export function certificateParts(certificate: Uint8Array<ArrayBuffer>): CertificateParts {
  const fields = derChildren(derAt(readDer(certificate), 0))
  // The version stands first in every certificate of this century.
  const at = fields[0]?.tag === derTags.context0 ? 1 : 0
  const [serial, , issuer, , , keyInfo] = fields.slice(at)
  if (serial === undefined || issuer === undefined || keyInfo === undefined) throw new Error('Not a certificate')
  const key: PaperKey = { algorithm: algorithmOf(derAt(keyInfo, 0, 0)), publicKeyInfo: keyInfo.whole }
  return { issuer: issuer.whole, serial: serial.whole, key }
}

function algorithmOf(objectId: DerNode): PaperKey['algorithm'] {
  const hex = Array.from(objectId.whole, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hex === rsaEncryption) return 'rsa'
  if (hex === ecPublicKey) return 'ecdsa'
  throw new Error('Neither an RSA nor an elliptic-curve key')
}
