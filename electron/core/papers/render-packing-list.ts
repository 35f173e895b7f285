import type { Language } from '../../../shared/domain/document.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { drawQr, qrRuns } from '../documents/draw-qr.ts'
import { millimetresOf } from '../documents/millimetres.ts'
import { drawFigure, type Paper } from '../documents/paper.ts'
import { page, type Row } from '../documents/sheet.ts'
import { codeSymbol } from '../labels/code-symbol.ts'
import { issueReferences, type Part, renderCampaignPaper } from './campaign-paper.ts'
import { identityColumns, serialsNote, tableOf } from './listed-columns.ts'
import type { HandOverFacts } from './paper-facts.ts'

const moduleMillimetres = 1

/** One page a box or pallet, to go on or in it: what it holds, where it goes, and its code. */
export function renderPackingList(facts: HandOverFacts, language: Language): Promise<Uint8Array> {
  const words = translator(language)
  const title = words('campaignPapers.kind.packing-list')
  const documentTitle = `${title} ${facts.number} – ${facts.beneficiary.usualName ?? facts.beneficiary.legalName}`
  const references = issueReferences(facts, language)
  const numbers = packageNumbers(facts)
  const first = packageTitle(1, numbers.length, words)
  const parts = ({ paper }: { paper: Paper }) =>
    numbers.flatMap((packageNumber, index): Part[] => {
      const shown = packageTitle(index + 1, numbers.length, words)
      const own = packageParts(facts, packageNumber, paper, language, words)
      return index === 0 ? own : [{ kind: 'new-page', title: shown }, ...own]
    })
  return renderCampaignPaper({ head: facts, title: first, documentTitle, references, parts }, language)
}

function packageNumbers({ machines }: HandOverFacts): number[] {
  return [...new Set(machines.map(({ packageNumber }) => packageNumber))].toSorted((one, other) => one - other)
}

function packageTitle(n: number, count: number, words: Translate): string {
  return words('campaignPapers.handOver.packageTitle', { n, count })
}

/** What a scanner reads from a box: the delivery and the package. */
function packageCode(deliveryNumber: string, packageNumber: number): string {
  return `${deliveryNumber}/${packageNumber}`
}

function packageParts(
  facts: HandOverFacts,
  packageNumber: number,
  paper: Paper,
  language: Language,
  words: Translate,
): Part[] {
  const { beneficiary, shippedOn, carrier, number } = facts
  const machines = facts.machines.filter((machine) => machine.packageNumber === packageNumber)
  const travel = [carrier, shippedOn === null ? null : formatDate(shippedOn, language)].filter((part) => part !== null)
  const where = [beneficiary.address, beneficiary.contactName, beneficiary.phone, travel.join(' · ')]
  return [
    { kind: 'block', text: null, row: codeRow(paper, number, packageNumber, words) },
    { kind: 'lead', text: beneficiary.usualName ?? beneficiary.legalName },
    { kind: 'text', text: where.filter((part) => part !== null && part !== '').join('\n') },
    {
      kind: 'table',
      title: words('campaignPapers.handOver.packageMachines', { count: machines.length }),
      table: tableOf(identityColumns(words, 1), machines),
    },
    ...serialsNote(facts, words),
  ]
}

function codeRow(paper: Paper, number: string, packageNumber: number, words: Translate): Row {
  const symbol = codeSymbol('qr', packageCode(number, packageNumber))
  if (symbol === null) throw new Error(`No code for package ${packageNumber} of ${number}`)
  const side = (symbol.modules.length + 8) * moduleMillimetres
  return {
    height: (side * 72) / 25.4,
    draw: (y) => {
      const quiet = 4 * moduleMillimetres
      const place = { module: moduleMillimetres, x: millimetresOf(page.left), y: millimetresOf(y) + quiet }
      const alternative = words('campaignPapers.handOver.packageOf', { n: packageNumber, number })
      drawFigure(paper, alternative, () => drawQr(paper, qrRuns(symbol.modules, place)))
    },
  }
}
