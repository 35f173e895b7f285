import { isSealIntact, readEnvelope, recordHash } from './envelope.ts'
import { changedFields } from './field-digests.ts'
import { issuerOfKey, type KnownIssuer } from './known-issuer.ts'
import type { ProofCrypto } from './proof-crypto.ts'
import { altered, type ProofChange, type Verification } from './verification.ts'

export type VerifyContext = { crypto: ProofCrypto; known: readonly KnownIssuer[] }

/** A sealed record by itself. */
export async function verifyEnvelope(bytes: Uint8Array, { crypto, known }: VerifyContext): Promise<Verification> {
  const read = readEnvelope(bytes)
  if (read === null) return altered('record', { code: 'UNREADABLE' })
  const { record, seal } = read.envelope
  const changes: ProofChange[] = read.isCanonical ? [] : [{ code: 'WRITING' }]
  const isSealed = await isSealIntact(seal, crypto)
  if (!isSealed) changes.push({ code: 'SEAL' })
  const isRecordIntact = isSealed && (await recordHash(record, crypto)) === seal.recordSha256
  // A seal that was touched cannot say what else was.
  if (isSealed && !isRecordIntact) {
    const fields = await changedFields(record, seal.fields, crypto)
    changes.push(...fields.map((field): ProofChange => ({ code: 'FIELD', field })))
    if (fields.length === 0) changes.push({ code: 'SEAL' })
  }
  const match = issuerOfKey(known, seal.publicKey)
  return {
    verdict: changes.length > 0 ? 'ALTERED' : match === null ? 'UNKNOWN_ISSUER' : 'VALID',
    kind: 'record',
    changes,
    keyFingerprint: seal.keyFingerprint,
    issuerName: match?.issuer.name ?? null,
    record,
    isRecordIntact,
  }
}
