import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import forge from 'node-forge'
import type { PaperCredential } from './signing-keys.ts'

type Bytes = Uint8Array<ArrayBuffer>
export type P12Problem = { problem: 'WRONG_PASSPHRASE' | 'UNREADABLE' }

/**
 * Key and certificates of a PKCS#12 file. node-forge opens the structure, of whatever age; key and certificates are
 * Node's own, so that elliptic curves work and signing is fast.
 */
export function readP12(file: Uint8Array, passphrase: string): PaperCredential | P12Problem {
  const opened = openP12(file, passphrase)
  if ('problem' in opened) return opened
  try {
    const key = privateKeyIn(opened)
    const all = certificatesIn(opened)
    const signer = all.find((one) => key !== null && new X509Certificate(one).checkPrivateKey(key))
    if (key === null || signer === undefined || !canSign(key)) return { problem: 'UNREADABLE' }
    return { key, certificates: [signer, ...all.filter((one) => one !== signer)], origin: 'imported' }
  } catch {
    // Something in the file is neither a key nor a certificate that Node takes.
    return { problem: 'UNREADABLE' }
  }
}

function canSign({ asymmetricKeyType }: KeyObject): boolean {
  return asymmetricKeyType === 'rsa' || asymmetricKeyType === 'ec'
}

function openP12(file: Uint8Array, passphrase: string): forge.pkcs12.Pkcs12Pfx | P12Problem {
  try {
    const asn1 = forge.asn1.fromDer(Buffer.from(file).toString('latin1'))
    return forge.pkcs12.pkcs12FromAsn1(asn1, false, passphrase)
  } catch (error) {
    const isPassphrase = error instanceof Error && /MAC could not be verified|Invalid password/.test(error.message)
    return { problem: isPassphrase ? 'WRONG_PASSPHRASE' : 'UNREADABLE' }
  }
}

function bagsOf(p12: forge.pkcs12.Pkcs12Pfx, type: string | undefined): forge.pkcs12.Bag[] {
  if (type === undefined) return []
  return p12.getBags({ bagType: type })[type] ?? []
}

function privateKeyIn(p12: forge.pkcs12.Pkcs12Pfx): KeyObject | null {
  const { pkcs8ShroudedKeyBag, keyBag } = forge.pki.oids
  const [bag] = [...bagsOf(p12, pkcs8ShroudedKeyBag), ...bagsOf(p12, keyBag)]
  if (bag === undefined) return null
  // An elliptic-curve key is left as its structure; an RSA key was parsed and is written again.
  const structure = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1
  return createPrivateKey({ key: Buffer.from(bytesOf(structure)), format: 'der', type: 'pkcs8' })
}

function certificatesIn(p12: forge.pkcs12.Pkcs12Pfx): Bytes[] {
  return bagsOf(p12, forge.pki.oids.certBag).map(({ cert, asn1 }) =>
    bytesOf(cert ? forge.pki.certificateToAsn1(cert) : asn1),
  )
}

function bytesOf(structure: forge.asn1.Asn1): Bytes {
  return new Uint8Array(Buffer.from(forge.asn1.toDer(structure).getBytes(), 'latin1'))
}
