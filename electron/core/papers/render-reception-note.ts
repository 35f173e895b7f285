import type { Language } from '../../../shared/domain/document.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import type { Paper } from '../documents/paper.ts'
import { type Field, fieldRows } from '../documents/sheet-rows.ts'
import { issueReferences, type Part, renderCampaignPaper } from './campaign-paper.ts'
import { identityColumns, tableOf, told } from './listed-columns.ts'
import type { ReceptionFacts } from './paper-facts.ts'
import { donorFields } from './party-fields.ts'
import { signatureBoxes } from './signature-boxes.ts'

/** What arrived, against what was announced, signed by both. */
export function renderReceptionNote(facts: ReceptionFacts, language: Language): Promise<Uint8Array> {
  const words = translator(language)
  const title = words('campaignPapers.kind.reception-note')
  return renderCampaignPaper(
    {
      head: facts,
      title,
      documentTitle: `${title} ${facts.number} – ${facts.donor.usualName ?? facts.donor.legalName}`,
      references: issueReferences(facts, language),
      parts: ({ paper }) => partsOf(facts, paper, language, words),
    },
    language,
  )
}

function partsOf(facts: ReceptionFacts, paper: Paper, language: Language, words: Translate): Part[] {
  const origin = fieldRows(paper, [...donorFields(facts.donor, words), ...arrivalFields(facts, language, words)])
  return [
    { kind: 'lead', text: countSentence(facts, words) },
    { kind: 'section', section: { title: words('papers.section.origin'), isStrong: false, rows: origin } },
    ...listsOf(facts, words),
    {
      kind: 'block',
      text: words('campaignPapers.reception.terms'),
      row: signatureBoxes(paper, words, [
        { title: words('campaignPapers.signature.donor'), name: facts.donor.legalName },
        { title: words('campaignPapers.signature.giver'), name: facts.issuer.name },
      ]),
    },
  ]
}

function countSentence({ machines, announcedCount, refused }: ReceptionFacts, words: Translate): string {
  const count = machines.length
  const counted = words('campaignPapers.reception.summary', { count })
  if (announcedCount === null) return `${counted} ${words('campaignPapers.reception.notAnnounced')}`
  // What was refused came all the same.
  const gap = count + refused.reduce((sum, unit) => sum + unit.count, 0) - announcedCount
  if (gap === 0) return `${counted} ${words('campaignPapers.reception.asAnnounced', { announced: announcedCount })}`
  const signed = gap > 0 ? `+${gap}` : `−${-gap}`
  return `${counted} ${words('campaignPapers.reception.announced', { announced: announcedCount, gap: signed })}`
}

function arrivalFields(
  { campaignName, receivedOn, declaration }: ReceptionFacts,
  language: Language,
  words: Translate,
) {
  const label = (key: 'campaign' | 'receivedOn' | 'declaration') => words(`campaignPapers.field.${key}`)
  const declared =
    declaration === null
      ? words('campaignPapers.field.noDeclaration')
      : words('campaignPapers.field.declarationValue', {
          name: declaration.declaredByName,
          on: formatDate(declaration.declaredOn, language),
        })
  return [
    { label: label('campaign'), value: campaignName, columns: 4 },
    { label: label('receivedOn'), value: formatDate(receivedOn, language), columns: 2 },
    { label: label('declaration'), value: declared, columns: 6 },
  ] satisfies Field[]
}

function listsOf({ machines, missing, refused }: ReceptionFacts, words: Translate): Part[] {
  const column = (key: 'donorNumber' | 'machine' | 'serial' | 'reason' | 'count') =>
    words(`campaignPapers.column.${key}`)
  const received = tableOf(
    [
      ...identityColumns(words, 0.82),
      { title: column('donorNumber'), share: 0.18, isMono: true, cell: ({ donorNumber }) => told(donorNumber, words) },
    ],
    machines,
  )
  const absent = tableOf(
    [
      { title: column('machine'), share: 0.42, cell: ({ title }) => told(title, words) },
      { title: column('serial'), share: 0.3, isMono: true, cell: ({ serial }) => told(serial, words) },
      { title: column('donorNumber'), share: 0.28, isMono: true, cell: ({ donorNumber }) => told(donorNumber, words) },
    ],
    missing,
  )
  const sentBack = tableOf(
    [
      { title: column('machine'), share: 0.4, cell: ({ title }) => title },
      { title: column('reason'), share: 0.48, cell: ({ reason }) => reason },
      { title: column('count'), share: 0.12, isRight: true, cell: ({ count }) => String(count) },
    ],
    refused,
  )
  const shown: [string, Part & { kind: 'table' }][] = [
    ['machines', { kind: 'table', title: words('campaignPapers.reception.machines'), table: received }],
    ['missing', { kind: 'table', title: words('campaignPapers.reception.missing'), table: absent }],
    ['refused', { kind: 'table', title: words('campaignPapers.reception.refused'), table: sentBack }],
  ]
  return shown.filter(([, { table }]) => table.rows.length > 0).map(([, part]) => part)
}
