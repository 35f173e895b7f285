import type { Language } from '../../../shared/domain/document.ts'
import { envelopeBytes, type JsonObject, sealRecord } from '../../../shared/domain/proof/envelope.ts'
import type { KnownIssuer } from '../../../shared/domain/proof/known-issuer.ts'
import { manifestFiles, manifestName, manifestSchema } from '../../../shared/domain/proof/manifest.ts'
import { writePlainZip, type ZipEntry } from '../../../shared/domain/proof/plain-zip.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Db } from '../audit/ledger.ts'
import { plainJson } from '../db/columns.ts'
import { documentsOf } from '../documents/documents.repository.ts'
import type { EvidenceStore } from '../evidence/evidence-store.ts'
import type { ReadyKeys } from '../proof/issuer-signing.ts'
import { nodeCrypto } from '../proof/node-crypto.ts'
import type { ChainEnd } from '../proof/seal-certificate.ts'
import { recordSigner } from '../proof/signing-keys.ts'
import { verifierPage } from '../proof/verifier-page.ts'

type Sources = { db: Db; evidence: EvidenceStore; machineIds: readonly string[]; language: Language }

/** Beside the dossier: the last certificate of every machine. */
export async function certificateEntries({ db, evidence, machineIds, language }: Sources): Promise<ZipEntry[]> {
  const folder = translator(language)('exports.batch.certificatesFolder')
  const entries: ZipEntry[] = []
  for (const machineId of machineIds) {
    const certificate = (await documentsOf(db, machineId)).find(({ kind }) => kind === 'certificate')
    if (certificate === undefined) continue
    const bytes = new Uint8Array(await evidence.get(certificate.sha256))
    entries.push({ name: `${folder}/${certificate.fileName}`, bytes })
  }
  return entries
}

/** The page that verifies all of it without a network; it knows the workshop that gave it. */
export async function verifierEntry(issuer: KnownIssuer): Promise<ZipEntry> {
  return { name: 'verifier.html', bytes: new TextEncoder().encode(await verifierPage([issuer])) }
}

type Seal = { keys: ReadyKeys; about: Record<string, unknown>; previous: ChainEnd }

/** The entries under a manifest that the workshop's key sealed, at the end of the chain of all that it sealed. */
export async function sealDossier(entries: readonly ZipEntry[], { keys, about, previous }: Seal) {
  const record = plainJson({
    ...about,
    schema: manifestSchema,
    sequence: (previous?.sequence ?? 0) + 1,
    previousRecordSha256: previous?.recordSha256 ?? null,
    files: await manifestFiles(entries, nodeCrypto),
  }) as JsonObject
  const envelope = await sealRecord(record, recordSigner(keys), nodeCrypto)
  const bytes = envelopeBytes(envelope)
  return { envelope, envelopeBytes: bytes, zip: writePlainZip([...entries, { name: manifestName, bytes }]) }
}
