import type { Json } from '../canonical-json.ts'
import { textOfBytes } from './bytes.ts'

/** An issuer whose papers are believed: what a workshop gives to those who receive its papers. */
export type KnownIssuer = {
  name: string
  /** Every key it ever sealed with, the latest first. */
  keys: IssuerKey[]
}
/** Hexadecimal, instants. */
export type IssuerKey = { publicKey: string; fingerprint: string; since: string; until: string | null }

export const issuerFileSchema = 'etabli-issuer/1'

/** The issuer's own file as JSON: `null` when the bytes are something else. */
export function readIssuerFile(bytes: Uint8Array): KnownIssuer | null {
  try {
    const read = JSON.parse(textOfBytes(bytes) ?? '') as { schema?: Json } & KnownIssuer
    const isIssuer = read.schema === issuerFileSchema && typeof read.name === 'string' && Array.isArray(read.keys)
    return isIssuer && read.keys.every(isKey) ? { name: read.name, keys: read.keys } : null
  } catch {
    return null
  }
}

function isKey(key: unknown): key is IssuerKey {
  const { publicKey, fingerprint } = (key ?? {}) as Partial<IssuerKey>
  return /^[0-9a-f]{64}$/.test(publicKey ?? '') && /^[0-9a-f]{64}$/.test(fingerprint ?? '')
}

export type IssuerMatch = { issuer: KnownIssuer; key: IssuerKey }

export function issuerOfKey(known: readonly KnownIssuer[], publicKey: string): IssuerMatch | null {
  for (const issuer of known) {
    const key = issuer.keys.find((one) => one.publicKey === publicKey)
    if (key !== undefined) return { issuer, key }
  }
  return null
}

/** Four digits at a time, as one reads it aloud. */
export function spacedFingerprint(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, '$1 ')
}
