import { isOpenEnd, type MachineEnd, machineEnds } from '../../../shared/domain/deliveries/machine-end.ts'
import type { Language } from '../../../shared/domain/document.ts'
import { formatDate, formatDriveSize } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import type { Paper } from '../documents/paper.ts'
import { fieldRows, listRows, standardRow } from '../documents/sheet-rows.ts'
import { issueReferences, type Part, renderCampaignPaper } from './campaign-paper.ts'
import { impactParts } from './impact-parts.ts'
import { identityColumns, tableOf, told } from './listed-columns.ts'
import type { DossierDrive, DossierFacts, DossierMachine } from './paper-facts.ts'
import { donorFields } from './party-fields.ts'
import { formatWeight } from './weights.ts'

/** All that a donor is owed: one minute on the first page, then every machine and every drive. */
export function renderDossier(facts: DossierFacts, language: Language): Promise<Uint8Array> {
  const words = translator(language)
  const title = words('campaignPapers.kind.dossier')
  const documentTitle = `${title} ${facts.number} – ${facts.donor.usualName ?? facts.donor.legalName}`
  const references = issueReferences(facts, language)
  const parts = ({ paper }: { paper: Paper }) => [
    ...summary(facts, paper, language, words),
    ...(facts.impact === null ? [] : impactPage(facts.impact, paper, language, words)),
    ...proofParts(facts, paper, words),
    { kind: 'new-page', title: words('campaignPapers.dossier.detail') } as const,
    machinesPart(facts, words),
    drivesPart(facts, language, words),
  ]
  return renderCampaignPaper({ head: facts, title, documentTitle, references, parts }, language)
}

function impactPage(impact: NonNullable<DossierFacts['impact']>, paper: Paper, language: Language, words: Translate) {
  const title = words('campaignPapers.dossier.impact')
  return [{ kind: 'new-page', title } as const, ...impactParts(impact, paper, language, words)]
}

type Weighed = Pick<DossierFacts['waste'][number], 'weightGrams' | 'unweighedCount'>

/** What nobody weighed is said, and never counted as nothing. */
function weightWords({ weightGrams, unweighedCount }: Weighed, language: Language, words: Translate): string {
  if (weightGrams === null) return words('campaignPapers.dossier.notWeighed')
  const weight = formatWeight(weightGrams, language)
  return unweighedCount === 0
    ? weight
    : words('campaignPapers.dossier.partlyWeighed', { weight, count: unweighedCount })
}

function summary(facts: DossierFacts, paper: Paper, language: Language, words: Translate): Part[] {
  const campaign = { label: words('campaignPapers.field.campaign'), value: facts.campaignName, columns: 6 as const }
  const givenTo = facts.givenTo.map(({ beneficiaryName, communeName, count }) =>
    [beneficiaryName, communeName, String(count)].filter((part) => part !== null).join(' · '),
  )
  const waste = facts.waste.map(({ slipNumber, handedOverOn, ...weighed }) =>
    words('campaignPapers.dossier.wasteLine', {
      slip: slipNumber ?? words('campaignPapers.waste.noNumber'),
      on: formatDate(handedOverOn, language),
      weight: weightWords(weighed, language, words),
    }),
  )
  const list = (title: string, items: readonly string[]): Part[] =>
    items.length === 0 ? [] : [{ kind: 'section', section: { title, isStrong: false, rows: listRows(paper, items) } }]
  return [
    { kind: 'lead', text: headline(facts, words) },
    {
      kind: 'section',
      section: {
        title: words('papers.section.origin'),
        isStrong: false,
        rows: fieldRows(paper, [...donorFields(facts.donor, words), campaign]),
      },
    },
    endsTable(facts, words),
    intakesTable(facts, language, words),
    ...list(words('campaignPapers.dossier.givenTo'), givenTo),
    ...list(words('campaignPapers.dossier.waste'), waste),
  ]
}

function headline({ machines }: DossierFacts, words: Translate): string {
  const drives = machines.flatMap((machine) => machine.drives)
  const erased = drives.filter(isSafe).length
  const open = machines.filter(({ end }) => isOpenEnd(end)).length
  return [
    words('campaignPapers.dossier.headline', { count: machines.length }),
    drivesSentence(erased, drives.length, words),
    ...(open === 0 ? [] : [words('campaignPapers.dossier.openEnds', { count: open })]),
  ].join(' ')
}

function drivesSentence(erased: number, total: number, words: Translate): string {
  if (total === 0) return words('campaignPapers.dossier.noDrives')
  if (erased === total) return words('campaignPapers.dossier.allDrives', { count: total })
  return words('campaignPapers.dossier.drives', { erased, total })
}

function isSafe({ status }: DossierDrive): boolean {
  return status === 'ERASED' || status === 'DESTROYED'
}

function endsTable({ machines }: DossierFacts, words: Translate): Part {
  const counts = machineEnds
    .map((end): [MachineEnd, number] => [end, machines.filter((machine) => machine.end === end).length])
    .filter(([, count]) => count > 0)
  const table = tableOf(
    [
      {
        title: words('campaignPapers.column.end'),
        share: 0.8,
        cell: ([end]) => words(`campaignPapers.dossier.end.${end}`),
      },
      { title: words('campaignPapers.column.count'), share: 0.2, isRight: true, cell: ([, count]) => String(count) },
    ],
    counts,
  )
  return { kind: 'table', title: words('campaignPapers.dossier.ends'), table }
}

function intakesTable({ intakes }: DossierFacts, language: Language, words: Translate): Part {
  const column = (key: 'received' | 'announced' | 'counted' | 'refused') => words(`campaignPapers.column.${key}`)
  const table = tableOf(
    [
      { title: column('received'), share: 0.4, cell: ({ receivedOn }) => formatDate(receivedOn, language) },
      {
        title: column('announced'),
        share: 0.2,
        isRight: true,
        cell: ({ announcedCount }) => (announcedCount === null ? told(null, words) : String(announcedCount)),
      },
      { title: column('counted'), share: 0.2, isRight: true, cell: ({ countedCount }) => String(countedCount) },
      { title: column('refused'), share: 0.2, isRight: true, cell: ({ refusedCount }) => String(refusedCount) },
    ],
    intakes,
  )
  return { kind: 'table', title: words('campaignPapers.dossier.intakes'), table }
}

function proofParts({ auditHead }: DossierFacts, paper: Paper, words: Translate): Part[] {
  const rows = [
    standardRow(paper, words('campaignPapers.dossier.proofText')),
    standardRow(paper, words('campaignPapers.dossier.auditHead', auditHead)),
  ]
  return [{ kind: 'section', section: { title: words('campaignPapers.dossier.proof'), isStrong: true, rows } }]
}

function machinesPart({ machines }: DossierFacts, words: Translate): Part {
  const column = (key: 'donorNumber' | 'end') => words(`campaignPapers.column.${key}`)
  const told = ({ end, endDetail }: DossierMachine) =>
    [words(`campaignPapers.dossier.end.${end}`), endDetail].filter((part) => part !== null).join(' – ')
  const table = tableOf(
    [
      ...identityColumns<DossierMachine>(words, 0.66),
      { title: column('donorNumber'), share: 0.12, isMono: true, cell: ({ donorNumber }) => donorNumber ?? '–' },
      { title: column('end'), share: 0.22, cell: told },
    ],
    machines,
  )
  return { kind: 'table', title: words('campaignPapers.dossier.machines'), table }
}

function drivesPart({ machines }: DossierFacts, language: Language, words: Translate): Part {
  const column = (key: 'assetTag' | 'drive' | 'serial' | 'size' | 'status' | 'level' | 'certificate') =>
    words(`campaignPapers.column.${key}`)
  const rows = machines.flatMap((machine) => machine.drives.map((drive) => ({ machine, drive })))
  const table = tableOf(
    [
      { title: column('assetTag'), share: 0.14, isMono: true, cell: ({ machine }) => machine.assetTag },
      { title: column('drive'), share: 0.2, cell: ({ drive }) => told(drive.model, words) },
      { title: column('serial'), share: 0.18, isMono: true, cell: ({ drive }) => told(drive.serial, words) },
      { title: column('size'), share: 0.09, cell: ({ drive }) => formatDriveSize(drive.sizeBytes, language) },
      {
        title: column('status'),
        share: 0.15,
        cell: ({ drive }) =>
          drive.status === null ? words('papers.report.noErasure') : words(`codes.erasureStatus.${drive.status}`),
      },
      {
        title: column('level'),
        share: 0.1,
        cell: ({ drive }) => (drive.achieved === null ? '–' : words(`codes.erasureLevel.${drive.achieved}`)),
      },
      {
        title: column('certificate'),
        share: 0.14,
        isMono: true,
        cell: ({ machine, drive }) => (isSafe(drive) ? machine.certificateNumbers.join(', ') || '–' : '–'),
      },
    ],
    rows,
  )
  return { kind: 'table', title: words('campaignPapers.dossier.drivesTitle'), table }
}
