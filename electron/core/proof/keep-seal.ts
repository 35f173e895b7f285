import type { JsonObject } from '../../../shared/domain/proof/envelope.ts'
import type { Change } from '../audit/ledger.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import type { EvidenceStore } from '../evidence/evidence-store.ts'
import { insertSeal } from './proof.repository.ts'
import type { SealedCertificate } from './seal-certificate.ts'

/** Puts a sealed record at the end of the chain, its envelope in the evidence store. */
export async function keepSeal(
  { trx, at }: Change,
  evidence: EvidenceStore,
  { envelope, envelopeBytes }: Pick<SealedCertificate, 'envelope' | 'envelopeBytes'>,
  documentId: string | null,
): Promise<void> {
  const stored = await evidence.put(envelopeBytes)
  await noteEvidence(trx, stored, at)
  const { record, seal } = envelope
  await insertSeal(trx, {
    ...chainPlace(record),
    documentId,
    recordSha256: seal.recordSha256,
    keyFingerprint: seal.keyFingerprint,
    envelopeSha256: stored.sha256,
    sealedAt: at,
  })
}

function chainPlace({ schema, sequence, previousRecordSha256 }: JsonObject) {
  if (typeof schema !== 'string' || typeof sequence !== 'number') throw new Error('A record without its place')
  return {
    schema,
    sequence,
    previousSha256: typeof previousRecordSha256 === 'string' ? previousRecordSha256 : null,
  }
}
