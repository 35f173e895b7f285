import type { Language } from '../../../shared/domain/document.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { issueReferences, type Part, renderCampaignPaper } from './campaign-paper.ts'
import { tableOf, told } from './listed-columns.ts'
import type { WasteListFacts } from './paper-facts.ts'
import { formatWeight } from './weights.ts'

/** Every load of waste that left, with its slip: what the eco-organism and the province ask for. */
export function renderWasteList(facts: WasteListFacts, language: Language): Promise<Uint8Array> {
  const words = translator(language)
  const title = words('campaignPapers.kind.waste-list')
  const documentTitle = `${title} – ${facts.campaignName}`
  const references = issueReferences(facts, language)
  const parts = () => partsOf(facts, language, words)
  return renderCampaignPaper({ head: facts, title, documentTitle, references, parts }, language)
}

function partsOf({ slips, campaignName }: WasteListFacts, language: Language, words: Translate): Part[] {
  const weight = formatWeight(
    slips.reduce((total, slip) => total + slip.weightGrams, 0),
    language,
  )
  const column = (key: 'slip' | 'when' | 'category' | 'carrier' | 'weight' | 'machines') =>
    words(`campaignPapers.column.${key}`)
  const table = tableOf(
    [
      {
        title: column('slip'),
        share: 0.16,
        isMono: true,
        cell: ({ slipNumber }) => slipNumber ?? words('campaignPapers.waste.noNumber'),
      },
      { title: column('when'), share: 0.13, cell: ({ handedOverOn }) => formatDate(handedOverOn, language) },
      { title: column('category'), share: 0.17, cell: ({ category }) => category },
      {
        title: column('carrier'),
        share: 0.18,
        cell: ({ carrier, site }) => [carrier, site].filter((part) => part !== null).join(' · ') || told(null, words),
      },
      { title: column('weight'), share: 0.1, isRight: true, cell: (slip) => formatWeight(slip.weightGrams, language) },
      {
        title: column('machines'),
        share: 0.26,
        isMono: true,
        cell: ({ assetTags }) => assetTags.join(', ') || words('campaignPapers.waste.unlisted'),
      },
    ],
    slips,
  )
  return [
    { kind: 'lead', text: words('campaignPapers.waste.summary', { count: slips.length, weight }) },
    { kind: 'text', text: campaignName },
    { kind: 'table', title: words('campaignPapers.waste.slips'), table },
  ]
}
