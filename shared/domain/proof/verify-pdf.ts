import { changedBlocks } from './block-digests.ts'
import { areSameBytes, hexOfBytes, latinOfBytes } from './bytes.ts'
import { decodeCms, type PaperSignature, signedAttributes } from './cms.ts'
import type { JsonObject } from './envelope.ts'
import { certificateParts } from './paper-certificate.ts'
import { attachedRecord } from './pdf-attachment.ts'
import { partsAt } from './pdf-parts.ts'
import { findPdfSignature, type PdfSignature } from './pdf-signature.ts'
import type { ProofCrypto } from './proof-crypto.ts'
import { altered, type ProofChange, type Verification } from './verification.ts'
import { type VerifyContext, verifyEnvelope } from './verify-envelope.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * A signed paper. The record inside is sealed by the key that one knows; it names the certificate that signs the page;
 * that signature covers every byte. One chain, so a genuine record on a forged page is told.
 */
export async function verifyPdf(bytes: Bytes, context: VerifyContext): Promise<Verification> {
  const { crypto } = context
  const text = latinOfBytes(bytes)
  const attached = await attachedRecord(bytes, crypto, text)
  const sealed = attached === null ? altered('pdf', { code: 'NO_RECORD' }) : await verifyEnvelope(attached, context)
  const changes = [...(await pageChanges(bytes, text, sealed.record, crypto)), ...sealed.changes]
  return { ...sealed, kind: 'pdf', verdict: changes.length > 0 ? 'ALTERED' : sealed.verdict, changes }
}

async function pageChanges(bytes: Bytes, text: string, record: JsonObject | null, crypto: ProofCrypto) {
  const found = findPdfSignature(bytes, text)
  const signature = found === null ? null : decodeCms(found.cms)
  if (found === null || signature === null) {
    return [{ code: text.includes('/ByteRange') ? 'PDF_SIGNATURE' : 'NO_SIGNATURE' } satisfies ProofChange]
  }
  if (!(await isSignatureIntact(signature, crypto))) return [{ code: 'PDF_SIGNATURE' } satisfies ProofChange]
  const changes = await contentChanges(found, signature, text, crypto)
  // Bytes before anything else: who signs a page that was changed says nothing more.
  if (changes.length === 0 && record !== null && !(await isNamedBy(record, signature, crypto))) {
    changes.push({ code: 'OTHER_CERTIFICATE' })
  }
  return changes
}

/** The certificates are those that were signed for, and the key of the first made the signature. */
async function isSignatureIntact({ certificates, digests, signature }: PaperSignature, crypto: ProofCrypto) {
  if (certificates.length !== digests.certificates.length) return false
  const told = new Set(digests.certificates.map(hexOfBytes))
  for (const certificate of certificates) {
    if (!told.delete(hexOfBytes(await crypto.sha256(certificate)))) return false
  }
  const [signer] = certificates
  if (signer === undefined) return false
  return crypto.isSignedBy(certificateParts(signer).key, signature, signedAttributes(digests))
}

async function contentChanges(
  { content, gap, appendedCount }: PdfSignature,
  { digests }: PaperSignature,
  text: string,
  crypto: ProofCrypto,
): Promise<ProofChange[]> {
  const appended: ProofChange[] = appendedCount === 0 ? [] : [{ code: 'PDF_APPENDED', byteCount: appendedCount }]
  if (areSameBytes(await crypto.sha256(content), digests.content)) return appended
  const blocks = await changedBlocks(content, digests.blocks, crypto)
  if (blocks === null || blocks.length === 0) return [{ code: 'PDF_LENGTH' }, ...appended]
  const inFile = (offset: number) => (offset <= gap.start ? offset : offset + gap.end - gap.start)
  const spans = blocks.map(({ start, end }) => ({ start: inFile(start), end: inFile(end) }))
  return [{ code: 'PDF_BYTES', spans, parts: partsAt(text, spans) }, ...appended]
}

async function isNamedBy(record: JsonObject, { certificates }: PaperSignature, { sha256 }: ProofCrypto) {
  const [signer] = certificates
  return signer !== undefined && record.paperCertificateSha256 === hexOfBytes(await sha256(signer))
}
