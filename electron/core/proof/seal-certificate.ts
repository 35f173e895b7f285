import { hash } from 'node:crypto'
import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Language } from '../../../shared/domain/document.ts'
import { erasureLevels } from '../../../shared/domain/erasure.ts'
import { type Envelope, envelopeBytes, sealRecord } from '../../../shared/domain/proof/envelope.ts'
import { type QrFacts, qrPayload, serialsHash } from '../../../shared/domain/proof/qr-payload.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { CertificateFacts } from '../documents/paper-facts.ts'
import type { PaperProof } from '../documents/paper-proof.ts'
import { renderCertificate } from '../documents/render-certificate.ts'
import { certificateRecord, jsonOfRecord } from './certificate-record.ts'
import type { ReadyKeys } from './issuer-signing.ts'
import { nodeCrypto } from './node-crypto.ts'
import { signPdf } from './sign-pdf.ts'
import { recordSigner } from './signing-keys.ts'

/** Where the chain stands before this record. */
export type ChainEnd = { sequence: number; recordSha256: string } | null

export type CertificateToSeal = {
  facts: CertificateFacts
  page: MachinePage
  language: Language
  appVersion: string
  previous: ChainEnd
}
export type SealedCertificate = { pdf: Uint8Array; envelope: Envelope; envelopeBytes: Uint8Array }

/** Record, seal, code, page, signature: what leaves here can be checked by anyone who knows the key. */
export async function sealCertificate(wanted: CertificateToSeal, keys: ReadyKeys): Promise<SealedCertificate> {
  const { facts, page, language, appVersion, previous } = wanted
  const [certificate] = keys.paper.certificates
  if (certificate === undefined) throw new Error('The page has no certificate to be signed with')
  const record = certificateRecord(facts, page, {
    language,
    appVersion,
    paperCertificateSha256: hash('sha256', certificate),
    sequence: (previous?.sequence ?? 0) + 1,
    previousRecordSha256: previous?.recordSha256 ?? null,
  })
  const envelope = await sealRecord(jsonOfRecord(record), recordSigner(keys), nodeCrypto)
  const bytes = envelopeBytes(envelope)
  const proof = await proofOf(facts, language, keys, envelope, bytes)
  const pdf = await signPdf(await renderCertificate(facts, language, proof), keys.paper)
  return { pdf, envelope, envelopeBytes: bytes }
}

async function proofOf(
  facts: CertificateFacts,
  language: Language,
  keys: ReadyKeys,
  { seal }: Envelope,
  bytes: Uint8Array,
): Promise<PaperProof> {
  const words = translator(language)
  const { number, issuedAt, issuer } = facts
  const description = words('papers.proof.attachment', { number })
  const certificatesBytes = keys.paper.certificates.reduce((sum, { length }) => sum + length, 0)
  return {
    attachment: { name: words('papers.proof.fileName'), description, bytes },
    code: await qrPayload(await codeFacts(facts, seal.recordSha256), recordSigner(keys), nodeCrypto),
    recordSha256: seal.recordSha256,
    keyFingerprint: seal.keyFingerprint,
    field: { signerName: issuer.name, signedAt: issuedAt, certificatesBytes },
  }
}

async function codeFacts({ number, issuedAt, drives }: CertificateFacts, recordSha256: string): Promise<QrFacts> {
  const levels = drives.map(({ erasure }) => erasureLevels.indexOf(erasure.achieved))
  const serials = await serialsHash(
    drives.map(({ drive }) => drive.serial),
    nodeCrypto,
  )
  return {
    number,
    issuedAt,
    level: erasureLevels[Math.min(...levels)] ?? 'clear',
    driveCount: drives.length,
    serialsSha256Start: serials.slice(0, 16),
    recordSha256Start: recordSha256.slice(0, 32),
  }
}
