import type { IssuedDocument, Organisation } from '../../../shared/domain/document.ts'
import type { ZipEntry } from '../../../shared/domain/proof/plain-zip.ts'
import { translator } from '../../../shared/i18n/translator.ts'
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

/** What the seal of a batch says beside its files. */
export function aboutBatch(
  { batch, language, version, snapshotSha256, issuer }: ArchiveContent,
  { issuedAt, operatorName }: { issuedAt: string; operatorName: string },
): Record<string, unknown> {
  const { number, name, campaignName, closedAt, machineCount } = batch
  return {
    batch: { number, name, campaignName, closedAt, machineCount, snapshotSha256 },
    issuer,
    issuedAt,
    language,
    operatorName,
    software: { name: 'Établi', version },
  }
}
