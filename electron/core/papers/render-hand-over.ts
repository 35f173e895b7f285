import type { Language } from '../../../shared/domain/document.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import type { Paper } from '../documents/paper.ts'
import { type Field, fieldRows } from '../documents/sheet-rows.ts'
import { issueReferences, type Part, renderCampaignPaper } from './campaign-paper.ts'
import { identityColumns, serialsNote, tableOf, told } from './listed-columns.ts'
import type { ConventionFacts, HandOverFacts } from './paper-facts.ts'
import { beneficiaryFields } from './party-fields.ts'
import { signatureBoxes } from './signature-boxes.ts'

type Kind = 'convention' | 'delivery-note'

/** What was agreed with an association, as the workshop's own text says it; two copies, both to be signed. */
export function renderConvention(facts: ConventionFacts, language: Language): Promise<Uint8Array> {
  return twoCopies('convention', facts, language, (paper, words) => [
    ...partiesParts(facts, paper, language, words),
    { kind: 'text', text: `\n${facts.text}` },
    machinesPart(facts, words),
    ...serialsNote(facts, words),
  ])
}

/** What was handed over, machine by machine; two copies, both to be signed. */
export function renderDeliveryNote(facts: HandOverFacts, language: Language): Promise<Uint8Array> {
  return twoCopies('delivery-note', facts, language, (paper, words) => [
    { kind: 'lead', text: handOverSentence(facts, words) },
    ...partiesParts(facts, paper, language, words),
    machinesPart(facts, words),
    ...serialsNote(facts, words),
  ])
}

function twoCopies(
  kind: Kind,
  facts: HandOverFacts,
  language: Language,
  body: (paper: Paper, words: Translate) => Part[],
): Promise<Uint8Array> {
  const words = translator(language)
  const title = words(`campaignPapers.kind.${kind}`)
  const documentTitle = `${title} ${facts.number} – ${facts.beneficiary.usualName ?? facts.beneficiary.legalName}`
  const whose = [words('campaignPapers.signature.giver'), words('campaignPapers.signature.taker')]
  const parts = ({ paper }: { paper: Paper }) =>
    whose.flatMap((name, index): Part[] => [
      ...(index === 0 ? [] : [{ kind: 'new-page', title: null } as const]),
      { kind: 'text', text: words('campaignPapers.copy', { n: index + 1, whose: name }) },
      ...body(paper, words),
      { kind: 'block', text: words('campaignPapers.handOver.received'), row: boxesOf(facts, paper, words) },
    ])
  const references = issueReferences(facts, language)
  return renderCampaignPaper({ head: facts, title, documentTitle, references, parts }, language)
}

function boxesOf({ issuer, beneficiary }: HandOverFacts, paper: Paper, words: Translate) {
  return signatureBoxes(paper, words, [
    { title: words('campaignPapers.signature.giver'), name: issuer.name },
    { title: words('campaignPapers.signature.taker'), name: beneficiary.legalName },
  ])
}

function handOverSentence({ machines }: HandOverFacts, words: Translate): string {
  const packages = new Set(machines.map(({ packageNumber }) => packageNumber)).size
  return words('campaignPapers.handOver.summary', { count: machines.length, packages })
}

function partiesParts(facts: HandOverFacts, paper: Paper, language: Language, words: Translate): Part[] {
  const rows = fieldRows(paper, [
    ...beneficiaryFields(facts.beneficiary, words),
    ...travelFields(facts, language, words),
  ])
  return [{ kind: 'section', section: { title: words('campaignPapers.column.beneficiary'), isStrong: false, rows } }]
}

function travelFields(
  { plannedOn, shippedOn, carrier, campaignName }: HandOverFacts,
  language: Language,
  words: Translate,
) {
  const label = (key: 'campaign' | 'plannedOn' | 'shippedOn' | 'carrier') => words(`campaignPapers.field.${key}`)
  const fields: (Field | null)[] = [
    { label: label('campaign'), value: campaignName, columns: 4 },
    plannedOn === null ? null : { label: label('plannedOn'), value: formatDate(plannedOn, language), columns: 2 },
    carrier === null ? null : { label: label('carrier'), value: carrier, columns: 4 },
    shippedOn === null ? null : { label: label('shippedOn'), value: formatDate(shippedOn, language), columns: 2 },
  ]
  return fields.filter((field) => field !== null)
}

function machinesPart({ machines }: HandOverFacts, words: Translate): Part {
  const column = (key: 'package' | 'grade') => words(`campaignPapers.column.${key}`)
  const table = tableOf(
    [
      ...identityColumns<HandOverFacts['machines'][number]>(words, 0.82),
      {
        title: column('grade'),
        share: 0.1,
        cell: ({ letter }) => (letter === null ? told(null, words) : words(`codes.letter.${letter}`)),
      },
      { title: column('package'), share: 0.08, isRight: true, cell: ({ packageNumber }) => String(packageNumber) },
    ],
    machines,
  )
  return { kind: 'table', title: words('campaignPapers.handOver.machines'), table }
}
