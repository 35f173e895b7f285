import type { Language } from '../../../shared/domain/document.ts'
import { formatDateTime } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import type { Paper } from '../documents/paper.ts'
import type { Section } from '../documents/sheet.ts'
import { type Field, fieldRows, listRows, standardRow } from '../documents/sheet-rows.ts'
import { issueReferences, type Part, renderCampaignPaper } from './campaign-paper.ts'
import { kindName, tableOf, told } from './listed-columns.ts'
import type { TestSheetFacts } from './paper-facts.ts'

/** Everything that was tested of one machine, by whom, what was found, and the grade that follows. */
export function renderTestSheet(facts: TestSheetFacts, language: Language): Promise<Uint8Array> {
  const words = translator(language)
  const title = words('campaignPapers.kind.test-sheet')
  const documentTitle = `${title} – ${facts.machine.assetTag}`
  const references = issueReferences(facts, language)
  const parts = ({ paper }: { paper: Paper }) => partsOf(facts, paper, language, words)
  return renderCampaignPaper({ head: facts, title, documentTitle, references, parts }, language)
}

function partsOf(facts: TestSheetFacts, paper: Paper, language: Language, words: Translate): Part[] {
  const { isReady, blocking, findings } = facts
  const lead = isReady
    ? words('campaignPapers.testSheet.ready')
    : words('campaignPapers.testSheet.notReady', { count: blocking.length })
  const section = (title: string, rows: Section['rows']): Part => ({
    kind: 'section',
    section: { title, isStrong: false, rows },
  })
  return [
    { kind: 'lead', text: lead },
    section(words('papers.section.machine'), fieldRows(paper, machineFields(facts, words))),
    ...(blocking.length === 0 ? [] : [section(words('campaignPapers.testSheet.blocking'), listRows(paper, blocking))]),
    section(words('campaignPapers.testSheet.grade'), fieldRows(paper, gradeFields(facts, words))),
    ...(findings.length === 0 ? [] : [section(words('campaignPapers.testSheet.findings'), listRows(paper, findings))]),
    stepsTable(facts, language, words),
    section(words('papers.section.standard'), [standardRow(paper, words('campaignPapers.testSheet.scale'))]),
  ]
}

function machineFields({ machine, donorName, campaignName, checklist }: TestSheetFacts, words: Translate): Field[] {
  const label = (key: 'machine' | 'donor' | 'campaign' | 'checklist') => words(`campaignPapers.field.${key}`)
  return [
    { label: words('campaignPapers.column.assetTag'), value: machine.assetTag, isMono: true, columns: 2 },
    { label: label('machine'), value: told(machine.title, words), note: kindName(machine.kind, words), columns: 2 },
    { label: words('campaignPapers.column.serial'), value: told(machine.serial, words), isMono: true, columns: 2 },
    { label: label('donor'), value: donorName, columns: 2 },
    { label: label('campaign'), value: campaignName, columns: 2 },
    { label: label('checklist'), value: words('campaignPapers.field.checklistValue', checklist), columns: 2 },
  ]
}

function gradeFields({ grade }: TestSheetFacts, words: Translate): Field[] {
  const label = words('campaignPapers.testSheet.grade')
  if (grade === null) return [{ label, value: words('campaignPapers.testSheet.noGrade'), columns: 6 }]
  const { cosmetic, functional, letter, reasons } = grade
  const value = words('campaignPapers.testSheet.gradeValue', {
    cosmetic,
    functional: functional ?? '–',
    letter: letter === null ? '–' : words(`codes.letter.${letter}`),
  })
  return [{ label, value, note: reasons.join(' · ') || null, columns: 6 }]
}

function stepsTable({ steps, timeZone }: TestSheetFacts, language: Language, words: Translate): Part {
  const column = (key: 'step' | 'result' | 'detail' | 'who' | 'when') => words(`campaignPapers.column.${key}`)
  const table = tableOf(
    [
      { title: column('step'), share: 0.27, cell: ({ title }) => title },
      { title: column('result'), share: 0.12, cell: ({ state }) => state },
      { title: column('detail'), share: 0.25, cell: ({ detail }) => detail },
      { title: column('who'), share: 0.18, cell: ({ operatorName }) => operatorName ?? '' },
      {
        title: column('when'),
        share: 0.18,
        cell: ({ recordedAt }) => (recordedAt === null ? '' : formatDateTime(recordedAt, language, { timeZone })),
      },
    ],
    steps,
  )
  return { kind: 'table', title: words('campaignPapers.testSheet.steps'), table }
}
