import { canonicalJson, type Json } from '../canonical-json.ts'
import { bytesOfHex, bytesOfText, hexOfBytes, textOfBytes } from './bytes.ts'
import { fieldDigests } from './field-digests.ts'
import type { ProofCrypto } from './proof-crypto.ts'

export type JsonObject = { [key: string]: Json }

/** What the issuer's Ed25519 key says of a record. Every byte string is lower-case hexadecimal. */
export type Seal = {
  algorithm: 'Ed25519'
  recordSha256: string
  /** A short digest of each value, by its path: they say what was changed, not whether. */
  fields: Record<string, string>
  publicKey: string
  /** SHA-256 of the public key. */
  keyFingerprint: string
  signature: string
}

/** A record and its seal: the file that is kept, attached to the paper and given to the donor. */
export type Envelope = { record: JsonObject; seal: Seal }

export type RecordSigner = { publicKey: Uint8Array<ArrayBuffer>; sign(message: Uint8Array): Uint8Array }

/** Keeps a seal from being taken for anything else that the key signs. */
const sealPurpose = 'etabli-seal-v1\n'

export async function sealRecord(record: JsonObject, signer: RecordSigner, crypto: ProofCrypto): Promise<Envelope> {
  refuseFractions(record)
  const unsigned: Omit<Seal, 'signature'> = {
    algorithm: 'Ed25519',
    recordSha256: await recordHash(record, crypto),
    fields: await fieldDigests(record, crypto),
    publicKey: hexOfBytes(signer.publicKey),
    keyFingerprint: hexOfBytes(await crypto.sha256(signer.publicKey)),
  }
  return { record, seal: { ...unsigned, signature: hexOfBytes(signer.sign(sealedText(unsigned))) } }
}

export function envelopeBytes(envelope: Envelope): Uint8Array<ArrayBuffer> {
  return bytesOfText(canonicalJson(envelope as unknown as Json))
}

export async function recordHash(record: JsonObject, { sha256 }: ProofCrypto): Promise<string> {
  return hexOfBytes(await sha256(bytesOfText(canonicalJson(record))))
}

export async function isSealIntact({ signature, ...unsigned }: Seal, crypto: ProofCrypto): Promise<boolean> {
  const publicKey = bytesOfHex(unsigned.publicKey)
  const signed = bytesOfHex(signature)
  if (publicKey === null || signed === null) return false
  if (hexOfBytes(await crypto.sha256(publicKey)) !== unsigned.keyFingerprint) return false
  return crypto.isEd25519(publicKey, signed, sealedText(unsigned))
}

function sealedText(unsigned: Omit<Seal, 'signature'>): Uint8Array<ArrayBuffer> {
  return bytesOfText(sealPurpose + canonicalJson(unsigned))
}

/** `isCanonical` is false when the same content is written in another way. `null` = no envelope. */
export function readEnvelope(bytes: Uint8Array): { envelope: Envelope; isCanonical: boolean } | null {
  const text = textOfBytes(bytes)
  if (text === null) return null
  try {
    const parsed = JSON.parse(text) as Json
    return isEnvelope(parsed)
      ? { envelope: parsed, isCanonical: canonicalJson(parsed as unknown as Json) === text }
      : null
  } catch {
    // Not JSON, or JSON nested deeper than anything of ours.
    return null
  }
}

function isEnvelope(value: unknown): value is Envelope {
  if (!isObject(value) || Object.keys(value).length !== 2 || !isObject(value.record) || !isObject(value.seal))
    return false
  const { algorithm, fields, keyFingerprint, publicKey, recordSha256, signature, ...others } = value.seal
  const isHex = (text: unknown, length: number) => typeof text === 'string' && text.length === length
  return (
    algorithm === 'Ed25519' &&
    Object.keys(others).length === 0 &&
    isObject(fields) &&
    Object.values(fields).every((digest) => typeof digest === 'string') &&
    isHex(keyFingerprint, 64) &&
    isHex(publicKey, 64) &&
    isHex(recordSha256, 64) &&
    isHex(signature, 128)
  )
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One number has many writings as soon as it has a point. */
function refuseFractions(value: Json): void {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`Not a whole number: ${value}`)
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(refuseFractions)
}
