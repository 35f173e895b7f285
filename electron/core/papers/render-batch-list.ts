import type { Language } from '../../../shared/domain/document.ts'
import { formatDate, formatDriveSize, formatMemorySize, formatPercent } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { issueReferences, type Part, renderCampaignPaper } from './campaign-paper.ts'
import { type Cells, identityColumns, tableOf, told } from './listed-columns.ts'
import type { BatchListFacts, BatchMachine } from './paper-facts.ts'

/** The machines of a batch as they are put together for allocation. */
export function renderBatchList(facts: BatchListFacts, language: Language): Promise<Uint8Array> {
  const words = translator(language)
  const title = words('campaignPapers.kind.batch-list')
  const name = words('campaignPapers.batch.name', facts.batch)
  const references = issueReferences(facts, language)
  const parts = () => partsOf(facts, name, language, words)
  return renderCampaignPaper({ head: facts, title, documentTitle: `${title} – ${name}`, references, parts }, language)
}

function partsOf({ batch, machines }: BatchListFacts, name: string, language: Language, words: Translate): Part[] {
  const summary = words('campaignPapers.batch.summary', { count: machines.length })
  const state =
    batch.closedAt === null
      ? words('campaignPapers.batch.open')
      : `${words('campaignPapers.field.closedAt')} ${formatDate(batch.closedAt, language)}.`
  return [
    { kind: 'lead', text: `${name} : ${summary}`.replace(' : ', language === 'fr' ? '\u202f: ' : ': ') },
    { kind: 'text', text: state },
    {
      kind: 'table',
      title: words('campaignPapers.batch.machines'),
      table: tableOf([...identityColumns<BatchMachine>(words, 0.66), ...equipment(language, words)], machines),
    },
  ]
}

function equipment(language: Language, words: Translate): Cells<BatchMachine>[] {
  const column = (key: 'memory' | 'storage' | 'battery' | 'grade') => words(`campaignPapers.column.${key}`)
  return [
    { title: column('memory'), share: 0.09, cell: ({ memoryBytes }) => formatMemorySize(memoryBytes, language) },
    { title: column('storage'), share: 0.09, cell: ({ storageBytes }) => formatDriveSize(storageBytes, language) },
    {
      title: column('battery'),
      share: 0.08,
      cell: ({ batteryPercent }) => (batteryPercent === null ? '–' : formatPercent(batteryPercent, language)),
    },
    {
      title: column('grade'),
      share: 0.08,
      cell: ({ letter }) => (letter === null ? told(null, words) : words(`codes.letter.${letter}`)),
    },
  ]
}
