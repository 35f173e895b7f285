import type { Language } from '../../../shared/domain/document.ts'
import { formatDateTime, formatDriveSize } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { driveTitle } from './drive-fields.ts'
import { erasureSections, identitySection } from './drive-sections.ts'
import { localText } from './erasure-fields.ts'
import { loadFonts } from './fonts.ts'
import { machineFields, partyFields } from './machine-fields.ts'
import { closePaper, openPaper, type Paper } from './paper.ts'
import type { CertificateFacts } from './paper-facts.ts'
import { sourceResourcesFolder } from './resources-folder.ts'
import { flowSections, numberPages, type Row, type Section, type Sheet, startSheet } from './sheet.ts'
import { drawHead } from './sheet-head.ts'
import { fieldRows, paragraphRow } from './sheet-rows.ts'
import { signatureRow } from './sheet-signatures.ts'
import { tableRows } from './sheet-table.ts'

/** The erasure certificate of one machine, A4. The same facts give the same bytes. */
export async function renderCertificate(
  facts: CertificateFacts,
  language: Language,
  resourcesFolder = sourceResourcesFolder,
): Promise<Uint8Array> {
  const words = translator(language)
  const { number, machine, issuer } = facts
  const title = words('papers.certificate.documentTitle', { number, assetTag: machine.assetTag })
  const size = { widthMillimetres: 210, heightMillimetres: 297 }
  const fonts = await loadFonts(resourcesFolder)
  const paper = openPaper({ ...size, title, author: issuer.name, language, issuedAt: facts.issuedAt, fonts })
  const sheet: Sheet = { paper, language, y: 0, runningTitle: title, issuerName: issuer.name }
  startSheet(sheet)
  const references = certificateReferences(facts, language, words)
  drawHead(sheet, { issuer, title: words('papers.certificate.title'), references })
  flowSections(sheet, certificateSections(paper, facts, language))
  numberPages(sheet)
  return closePaper(paper)
}

function certificateReferences(facts: CertificateFacts, language: Language, words: Translate): string[] {
  const at = formatDateTime(facts.issuedAt, language, { withZone: true, timeZone: facts.timeZone })
  const { number, replacesNumber } = facts
  return [
    words('papers.certificate.number', { number }),
    words('papers.certificate.issued', { at }),
    ...(replacesNumber === null ? [] : [words('papers.certificate.replaces', { number: replacesNumber })]),
  ]
}

function certificateSections(paper: Paper, facts: CertificateFacts, language: Language): Section[] {
  const words = translator(language)
  const count = facts.drives.length
  const drives = facts.drives.flatMap((drive, index) => [
    identitySection(paper, drive, { n: index + 1, count }, language),
    ...erasureSections(paper, drive, facts, language),
  ])
  const plain = (title: string, rows: readonly Row[]): Section => ({ title, isStrong: false, rows })
  return [
    { title: words('papers.section.result'), isStrong: true, rows: resultRows(paper, facts, language, words) },
    plain(words('papers.section.machine'), fieldRows(paper, machineFields(facts.machine, words))),
    plain(words('papers.section.parties'), fieldRows(paper, partyFields(facts, language, words))),
    ...drives,
    { title: words('papers.section.standard'), isStrong: true, rows: [standardRow(paper, words)] },
    plain(words('papers.section.signatures'), [
      paragraphRow(paper, {
        text: words('papers.certificate.attestation'),
        font: 'regular',
        sizePoints: 8.5,
        leading: 11,
        after: 6,
      }),
      signatureRow(paper, words, facts.operatorName),
    ]),
  ]
}

function standardRow(paper: Paper, words: Translate): Row {
  const text = words('papers.certificate.standard')
  return paragraphRow(paper, { text, font: 'regular', sizePoints: 8.5, leading: 11.5, after: 3 })
}

/** The sentence first; with several drives, the list of them all before the detail of each. */
function resultRows(paper: Paper, facts: CertificateFacts, language: Language, words: Translate): Row[] {
  const { drives } = facts
  const levels = [...new Set(drives.map(({ erasure }) => words(`codes.erasureLevel.${erasure.achieved}`)))].join(', ')
  const text = words('papers.certificate.summary', { count: drives.length, levels })
  const sentence = paragraphRow(paper, { text, font: 'semibold', sizePoints: 12, leading: 15, after: 5 })
  if (drives.length === 1) return [sentence]
  const columns = [
    { title: words('papers.table.drive'), share: 0.3 },
    { title: words('papers.table.serial'), share: 0.27, isMono: true },
    { title: words('papers.table.size'), share: 0.12 },
    { title: words('papers.table.level'), share: 0.1 },
    { title: words('papers.table.ended'), share: 0.21 },
  ]
  const notStated = words('papers.notStated')
  const cells = drives.map(({ drive, erasure }, index) => [
    `${index + 1}. ${driveTitle(drive) ?? notStated}`,
    drive.serial ?? notStated,
    formatDriveSize(drive.sizeBytes, language),
    words(`codes.erasureLevel.${erasure.achieved}`),
    localText(erasure.run.endedAtLocal) ?? notStated,
  ])
  return [sentence, ...tableRows(paper, columns, cells)]
}
