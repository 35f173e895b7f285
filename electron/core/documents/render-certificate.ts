import type { Language } from '../../../shared/domain/document.ts'
import { formatDateTime } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { erasureSections, identitySection } from './drive-sections.ts'
import { renderErasurePaper } from './erasure-paper.ts'
import { machineFields, originFields } from './machine-fields.ts'
import type { Paper } from './paper.ts'
import type { CertificateFacts } from './paper-facts.ts'
import type { PaperProof } from './paper-proof.ts'
import { sourceResourcesFolder } from './resources-folder.ts'
import { certifiedTable } from './result-table.ts'
import { flowSections, type Row, type Section } from './sheet.ts'
import { fieldRows, paragraphRow, standardRow } from './sheet-rows.ts'
import { signatureRow } from './sheet-signatures.ts'

/**
 * The erasure certificate of one machine, A4. The same facts give the same bytes. With its proof the place of the
 * signature is still empty: `signPdf` fills it.
 */
export function renderCertificate(
  facts: CertificateFacts,
  language: Language,
  proof: PaperProof | null = null,
  resourcesFolder = sourceResourcesFolder,
): Promise<Uint8Array> {
  const words = translator(language)
  const { number, machine } = facts
  const documentTitle = words('papers.certificate.documentTitle', { number, assetTag: machine.assetTag })
  const title = words('papers.certificate.title')
  const references = certificateReferences(facts, language, words)
  const marks = proof && { ...proof, number }
  const paper = { documentTitle, title, references, language, resourcesFolder, proof: marks }
  return renderErasurePaper(facts, paper, (sheet) =>
    flowSections(sheet, certificateSections(sheet.paper, facts, language)),
  )
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
  const strong = (title: string, rows: readonly Row[]): Section => ({ title, isStrong: true, rows })
  const plain = (title: string, rows: readonly Row[]): Section => ({ title, isStrong: false, rows })
  return [
    strong(words('papers.section.result'), resultRows(paper, facts, language, words)),
    plain(words('papers.section.machine'), fieldRows(paper, machineFields(facts.machine, words))),
    plain(words('papers.section.origin'), fieldRows(paper, originFields(facts, language, words))),
    ...drives,
    strong(words('papers.section.standard'), [standardRow(paper, words('papers.certificate.standard'))]),
    plain(words('papers.section.signatures'), [signatureRow(paper, words, signatories(facts))]),
  ]
}

/** The sentence first; with several drives, the list of them all before the detail of each. */
function resultRows(paper: Paper, { drives }: CertificateFacts, language: Language, words: Translate): Row[] {
  const levels = [...new Set(drives.map(({ erasure }) => words(`codes.erasureLevel.${erasure.achieved}`)))].join(', ')
  const text = words('papers.certificate.summary', { count: drives.length, levels })
  const sentence = paragraphRow(paper, { text, font: 'semibold', sizePoints: 12, leading: 15, after: 3 })
  return drives.length === 1 ? [sentence] : [sentence, ...certifiedTable(paper, drives, language)]
}

/** Where somebody stood for the erasures, the other box is theirs who made them, whoever issues the paper. */
function signatories({ operatorName, validatorNames = [], drives }: CertificateFacts) {
  if (validatorNames.length === 0) return { operatorName }
  const erasedBy = new Set(drives.map(({ erasure }) => erasure.operatorName))
  return { operatorName: [...erasedBy].join(', '), validatorNames }
}
