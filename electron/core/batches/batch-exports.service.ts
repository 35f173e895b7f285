import { hash } from 'node:crypto'
import type { ArchiveProblem, BatchFormat } from '../../../shared/contract/batches.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { BatchSummary } from '../../../shared/domain/batch.ts'
import type { IssuedDocument, Language } from '../../../shared/domain/document.ts'
import type { ZipEntry } from '../../../shared/domain/proof/plain-zip.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import { isUniqueViolation } from '../db/db-errors.ts'
import type { CoreDeps } from '../deps.ts'
import { documentsOf } from '../documents/documents.repository.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import { findDonor } from '../intakes/donors.repository.ts'
import { keysToSign } from '../proof/issuer-signing.ts'
import { keepSeal } from '../proof/keep-seal.ts'
import type { KeyFile } from '../proof/key-file.ts'
import { lastSeal } from '../proof/proof.repository.ts'
import { sealArchive } from '../proof/seal-archive.ts'
import { findOrganisation } from '../session/people.repository.ts'
import { type ArchiveContent, aboutBatch, archiveEntries } from './batch-archive.ts'
import { type BatchArchive, findArchive, insertArchive } from './batch-archives.repository.ts'
import { batchFileName } from './batch-file-name.ts'
import { type BatchContent, batchFormats } from './batch-formats.ts'
import * as repository from './batches.repository.ts'
import { type FrozenMachine, freeze, readSnapshot } from './frozen-machine.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'evidence' | 'appVersion' | 'timeZone'> & {
  ledger: Ledger
  keyFile: KeyFile
}
export type ArchiveRefusal = { refused: 'NOT_FOUND' } | { refused: 'NOT_SEALED'; problem: ArchiveProblem }

const notSealed = (problem: ArchiveProblem): ArchiveRefusal => ({ refused: 'NOT_SEALED', problem })

export function createBatchExportsService({ db, newId, evidence, appVersion, timeZone, ledger, keyFile }: Ports) {
  /** What the batch holds: the frozen snapshot once closed, the present state before. */
  async function contentOf(batch: BatchSummary, language: Language): Promise<BatchContent> {
    const sha256 = await repository.snapshotOf(db, batch.id)
    const machines = sha256 === null ? await freeze(db, batch.id) : readSnapshot(await evidence.get(sha256))
    return { batch, machines, donors: await donorsOf(machines), language, version: appVersion, timeZone }
  }

  async function donorsOf(machines: readonly FrozenMachine[]) {
    const ids = [...new Set(machines.map(({ intake }) => intake.donorId))]
    const donors = await Promise.all(ids.map((id) => findDonor(db, id)))
    return donors.filter((donor) => donor !== null)
  }

  async function certificatesOf(machines: readonly FrozenMachine[]): Promise<IssuedDocument[]> {
    const found: IssuedDocument[] = []
    for (const { machine } of machines) {
      const last = (await documentsOf(db, machine.id)).find(({ kind }) => kind === 'certificate')
      if (last !== undefined) found.push(last)
    }
    return found
  }

  async function keep(
    change: Change,
    content: ArchiveContent,
    entries: readonly ZipEntry[],
    contentKey: string,
  ): Promise<ArchiveProblem | null> {
    const { trx, at, actor, record } = change
    const keys = await keysToSign(change, keyFile, content.issuer.name)
    if ('problem' in keys) return keys.problem
    const { batch, language } = content
    const about = aboutBatch(content, { issuedAt: at, operatorName: actor.operatorName })
    const sealed = await sealArchive(entries, { keys, about, previous: await lastSeal(trx) })
    const stored = await evidence.put(sealed.parts)
    await noteEvidence(trx, stored, at)
    await keepSeal(change, evidence, sealed, null)
    const archive: BatchArchive = {
      id: newId(),
      batchId: batch.id,
      contentKey,
      language,
      fileName: batchFileName(batch, 'zip', language),
      sha256: stored.sha256,
      sizeBytes: stored.sizeBytes,
      sealedAt: at,
      operatorName: actor.operatorName,
    }
    await insertArchive(trx, archive)
    record({ action: 'BATCH_ARCHIVED', subjectId: batch.id, after: archive })
    return null
  }

  async function kept(batchId: string, contentKey: string): Promise<File | null> {
    const archive = await findArchive(db, batchId, contentKey)
    if (archive === null) return null
    const bytes = new Uint8Array(await evidence.get(archive.sha256))
    return new File([bytes], archive.fileName, { type: 'application/zip' })
  }

  return {
    async file(batchId: string, format: BatchFormat, language: Language): Promise<File | null> {
      const batch = await repository.findBatch(db, batchId)
      if (batch === null) return null
      const { ending, fileName, mimeType, write } = batchFormats[format]
      const bytes = await write(await contentOf(batch, language))
      return new File([bytes], fileName ?? batchFileName(batch, ending, language), { type: mimeType })
    },

    /** The sealed archive of a closed batch. Asked again it is the same, until a certificate was issued anew. */
    async archive(actor: Actor, batchId: string, language: Language): Promise<File | ArchiveRefusal> {
      const batch = await repository.findBatch(db, batchId)
      const snapshotSha256 = await repository.snapshotOf(db, batchId)
      if (batch === null) return { refused: 'NOT_FOUND' }
      if (snapshotSha256 === null) return notSealed('STILL_OPEN')
      const issuer = await findOrganisation(db)
      if (issuer === null) return notSealed('NO_ORGANISATION')
      const content = await contentOf(batch, language)
      const documents = await certificatesOf(content.machines)
      const contentKey = hash('sha256', [language, snapshotSha256, ...documents.map(({ id }) => id)].join('\n'))
      const before = await kept(batchId, contentKey)
      if (before !== null) return before
      const certificates = []
      for (const document of documents) certificates.push({ document, pdf: await evidence.get(document.sha256) })
      const archived = { ...content, snapshotSha256, certificates, issuer }
      const entries = await archiveEntries(archived)
      const problem = await ledger
        .change(actor, (change) => keep(change, archived, entries, contentKey))
        .catch((error: unknown) => {
          // Two people asked at once: the first one's is given to both.
          if (isUniqueViolation(error)) return null
          throw error
        })
      if (problem !== null) return notSealed(problem)
      return (await kept(batchId, contentKey)) ?? { refused: 'NOT_FOUND' }
    },
  }
}
