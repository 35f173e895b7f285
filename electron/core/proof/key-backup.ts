import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import type { PaperCredential, SigningKeys } from './signing-keys.ts'

/** Blocks of PEM, each a standard one: any other tool opens them. The order tells which is which. */
export function keyBackup({ record, page, paper }: SigningKeys, passphrase: string): string {
  const closed = (key: KeyObject) =>
    key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }).toString()
  const certificates = (paper?.certificates ?? []).map((one) => new X509Certificate(one).toString())
  return [closed(record), closed(page), ...(paper === null ? [] : [closed(paper.key)]), ...certificates].join('')
}

/** `null` when the passphrase is wrong or the text is not a backup. */
export function readKeyBackup(text: string, passphrase: string): SigningKeys | null {
  try {
    const keys = blocks(text, 'ENCRYPTED PRIVATE KEY').map((pem) => createPrivateKey({ key: pem, passphrase }))
    const certificates = blocks(text, 'CERTIFICATE').map((pem) => new Uint8Array(new X509Certificate(pem).raw))
    const [record, page, paperKey] = keys
    if (record?.asymmetricKeyType !== 'ed25519' || page?.asymmetricKeyType !== 'ec') return null
    return { record, page, paper: paperOf(page, paperKey, certificates) }
  } catch {
    // OpenSSL's words for a wrong passphrase and for a damaged block are the same.
    return null
  }
}

function paperOf(page: KeyObject, key: KeyObject | undefined, certificates: Uint8Array<ArrayBuffer>[]) {
  if (key === undefined || certificates.length === 0) return null
  const origin: PaperCredential['origin'] = key.equals(page) ? 'self-made' : 'imported'
  return { key, certificates, origin }
}

function blocks(text: string, kind: string): string[] {
  return [...text.matchAll(new RegExp(`-----BEGIN ${kind}-----[^-]+-----END ${kind}-----`, 'g'))].map(([pem]) => pem)
}
