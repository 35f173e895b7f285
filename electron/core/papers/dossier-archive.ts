import type { Language } from '../../../shared/domain/document.ts'
import type { KnownIssuer } from '../../../shared/domain/proof/known-issuer.ts'
import type { ZipEntry } from '../../../shared/domain/proof/plain-zip.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Db } from '../audit/ledger.ts'
import { documentsOf } from '../documents/documents.repository.ts'
import type { EvidenceStore } from '../evidence/evidence-store.ts'
import { verifierPage } from '../proof/verifier-page.ts'

type Sources = { db: Db; evidence: EvidenceStore; machineIds: readonly string[]; language: Language }

/** Beside the dossier: the last certificate of every machine. */
export async function certificateEntries({ db, evidence, machineIds, language }: Sources): Promise<ZipEntry[]> {
  const folder = translator(language)('exports.batch.certificatesFolder')
  const entries: ZipEntry[] = []
  for (const machineId of machineIds) {
    const certificate = (await documentsOf(db, machineId)).find(({ kind }) => kind === 'certificate')
    if (certificate === undefined) continue
    const { buffer, byteOffset, byteLength } = await evidence.get(certificate.sha256)
    const bytes = new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength)
    entries.push({ name: `${folder}/${certificate.fileName}`, bytes })
  }
  return entries
}

/** The page that verifies all of it without a network; it knows the workshop that gave it. */
export async function verifierEntry(issuer: KnownIssuer): Promise<ZipEntry> {
  return { name: 'verifier.html', bytes: new TextEncoder().encode(await verifierPage([issuer])) }
}
