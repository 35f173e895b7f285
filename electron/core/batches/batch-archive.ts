import type { IssuedDocument, Organisation } from '../../../shared/domain/document.ts'
import { envelopeBytes, type JsonObject, sealRecord } from '../../../shared/domain/proof/envelope.ts'
import { manifestFiles, manifestName, manifestSchema } from '../../../shared/domain/proof/manifest.ts'
import { writePlainZip, type ZipEntry } from '../../../shared/domain/proof/plain-zip.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { plainJson } from '../db/columns.ts'
import type { ReadyKeys } from '../proof/issuer-signing.ts'
import { nodeCrypto } from '../proof/node-crypto.ts'
import type { ChainEnd } from '../proof/seal-certificate.ts'
import { recordSigner } from '../proof/signing-keys.ts'
import { batchFileName } from './batch-file-name.ts'
import { type BatchContent, batchFormats } from './batch-formats.ts'

type Certificate = { document: IssuedDocument; pdf: Uint8Array }
export type ArchiveContent = BatchContent & {
  snapshotSha256: string
  certificates: readonly Certificate[]
  issuer: Organisation
}

/** The sheets, the record for programs and the certificates of a closed batch. */
export async function archiveEntries(content: ArchiveContent): Promise<ZipEntry[]> {
  const { batch, language, certificates } = content
  const folder = translator(language)('exports.batch.certificatesFolder')
  const sheets: ZipEntry[] = []
  for (const format of ['csv', 'xlsx', 'json'] as const) {
    const { ending, write } = batchFormats[format]
    sheets.push({ name: batchFileName(batch, ending, language), bytes: await write(content) })
  }
  const papers = certificates.map(({ document, pdf }) => ({
    name: `${folder}/${document.fileName}`,
    bytes: new Uint8Array(pdf),
  }))
  return [...sheets, ...papers]
}

/** The entries and their manifest, sealed by the workshop's key at the end of the chain of all that it sealed. */
export async function sealArchive(
  { batch, language, version, snapshotSha256, issuer }: ArchiveContent,
  entries: readonly ZipEntry[],
  {
    keys,
    issuedAt,
    operatorName,
    previous,
  }: { keys: ReadyKeys; issuedAt: string; operatorName: string; previous: ChainEnd },
) {
  const { number, name, campaignName, closedAt, machineCount } = batch
  const record = plainJson({
    schema: manifestSchema,
    batch: { number, name, campaignName, closedAt, machineCount, snapshotSha256 },
    issuer,
    issuedAt,
    language,
    operatorName,
    software: { name: 'Établi', version },
    sequence: (previous?.sequence ?? 0) + 1,
    previousRecordSha256: previous?.recordSha256 ?? null,
    files: await manifestFiles(entries, nodeCrypto),
  }) as JsonObject
  const envelope = await sealRecord(record, recordSigner(keys), nodeCrypto)
  const bytes = envelopeBytes(envelope)
  return { envelope, envelopeBytes: bytes, zip: writePlainZip([...entries, { name: manifestName, bytes }]) }
}
