import type { Language } from '../../../shared/domain/document.ts'
import { formatDateTime } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { doubtTexts, erasureSections, identitySection } from './drive-sections.ts'
import { renderErasurePaper } from './erasure-paper.ts'
import { machineFields, originFields } from './machine-fields.ts'
import type { Paper } from './paper.ts'
import type { ReportedDrive, ReportFacts } from './paper-facts.ts'
import { reportVerdict } from './report-verdict.ts'
import { sourceResourcesFolder } from './resources-folder.ts'
import { reportedTable } from './result-table.ts'
import { flowSections, type Row, type Section } from './sheet.ts'
import { fieldRows, listRows, standardRow } from './sheet-rows.ts'
import { drawVerdict } from './sheet-verdict.ts'

/** The paper of a machine that cannot be certified: it says so first, then why, drive by drive. */
export function renderErasureReport(
  facts: ReportFacts,
  language: Language,
  resourcesFolder = sourceResourcesFolder,
): Promise<Uint8Array> {
  const words = translator(language)
  const documentTitle = words('papers.report.documentTitle', { assetTag: facts.machine.assetTag })
  const title = words('papers.report.title')
  const references = reportReferences(facts, language, words)
  const { headline, explanation } = reportVerdict(facts.drives, words)
  return renderErasurePaper(facts, { documentTitle, title, references, language, resourcesFolder }, (sheet) => {
    drawVerdict(sheet, headline, [explanation, words('papers.report.notACertificate')])
    flowSections(sheet, reportSections(sheet.paper, facts, language))
  })
}

function reportReferences({ number, issuedAt, timeZone, machine }: ReportFacts, language: Language, words: Translate) {
  const at = formatDateTime(issuedAt, language, { withZone: true, timeZone })
  const first = number === null ? machine.assetTag : words('papers.certificate.number', { number })
  return [first, words('papers.report.issued', { at })]
}

function reportSections(paper: Paper, facts: ReportFacts, language: Language): Section[] {
  const words = translator(language)
  const count = facts.drives.length
  const strong = (title: string, rows: readonly Row[]): Section => ({ title, isStrong: true, rows })
  const plain = (title: string, rows: readonly Row[]): Section => ({ title, isStrong: false, rows })
  const table =
    count === 0 ? [] : [strong(words('papers.section.result'), reportedTable(paper, facts.drives, language))]
  const drives = facts.drives.flatMap((drive, index) => [
    identitySection(paper, drive, { n: index + 1, count }, language),
    plain(words('papers.section.doubts'), listRows(paper, againstTexts(drive, language, words))),
    ...erasureSections(paper, drive, facts, language),
  ])
  return [
    ...table,
    plain(words('papers.section.machine'), fieldRows(paper, machineFields(facts.machine, words))),
    plain(words('papers.section.origin'), fieldRows(paper, originFields(facts, language, words))),
    ...drives,
    strong(words('papers.section.standard'), [standardRow(paper, words('papers.report.standard'))]),
    plain(
      words('papers.section.author'),
      fieldRows(paper, [{ label: words('papers.signature.operator'), value: facts.operatorName, columns: 6 }]),
    ),
  ]
}

/** Every doubt in words; a drive without any says so, so that no list is ever empty. */
function againstTexts({ erasure }: ReportedDrive, language: Language, words: Translate): string[] {
  if (erasure === null) return [words('papers.report.noErasure')]
  const doubts = doubtTexts(erasure.doubts, language)
  if (doubts.length > 0) return doubts
  const status = words(`codes.erasureStatus.${erasure.status}`)
  return [erasure.status === 'ERASED' ? words('papers.report.noDoubt') : words('papers.report.statusOnly', { status })]
}
