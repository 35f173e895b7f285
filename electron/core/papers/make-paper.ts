import type { Language } from '../../../shared/domain/document.ts'
import type { CampaignPaperKind } from '../../../shared/domain/papers.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Db } from '../audit/ledger.ts'
import type { EvidenceStore } from '../evidence/evidence-store.ts'
import { listSlips } from '../fates/fates.repository.ts'
import { conventionTemplate, filledConvention } from './convention-text.ts'
import { batchListFacts } from './facts/batch-facts.ts'
import { dossierFacts } from './facts/dossier-facts.ts'
import { handOverFacts } from './facts/hand-over-facts.ts'
import { receptionFacts } from './facts/reception-facts.ts'
import { testSheetFacts } from './facts/test-sheet-facts.ts'
import type { HandOverFacts, PaperHead } from './paper-facts.ts'
import { renderBatchList } from './render-batch-list.ts'
import { renderDossier } from './render-dossier.ts'
import { renderConvention, renderDeliveryNote } from './render-hand-over.ts'
import { renderPackingList } from './render-packing-list.ts'
import { renderReceptionNote } from './render-reception-note.ts'
import { renderTestSheet } from './render-test-sheet.ts'
import { renderWasteList } from './render-waste-list.ts'

type PaperWanted = { db: Db; evidence: EvidenceStore; campaignId: string; subjectId: string; language: Language }
/** What the paper says, before it has a number: drawn by `draw` once it has. */
export type Prepared = {
  facts: object
  fileName: (number: string) => string
  draw: (head: PaperHead) => Promise<{ pdf: Uint8Array; facts: object }>
}

/** What stands now; `null` when the subject is not there, `'NOTHING_TO_SAY'` when there is nothing to list. */
type Prepare = (wanted: PaperWanted) => Promise<Prepared | null | 'NOTHING_TO_SAY'>

export const preparePaper: Record<CampaignPaperKind, Prepare> = {
  'reception-note': async ({ db, subjectId, language }) => {
    const words = translator(language)
    const body = await receptionFacts(db, subjectId, words)
    const fileName = (number: string) => words('campaignPapers.reception.fileName', { number })
    return body && prepared(body, fileName, (facts) => renderReceptionNote(facts, language))
  },
  'test-sheet': async ({ db, subjectId, language }) => {
    const words = translator(language)
    const body = await testSheetFacts(db, subjectId, words, language)
    const fileName = () => words('campaignPapers.testSheet.fileName', { assetTag: body?.machine.assetTag ?? '' })
    return body && prepared(body, fileName, (facts) => renderTestSheet(facts, language))
  },
  'batch-list': async ({ db, evidence, subjectId, language }) => {
    const body = await batchListFacts(db, subjectId, evidence)
    if (body?.machines.length === 0) return 'NOTHING_TO_SAY'
    const fileName = () => translator(language)('campaignPapers.batch.fileName', { batch: body?.batch.number ?? 0 })
    return body && prepared(body, fileName, (facts) => renderBatchList(facts, language))
  },
  convention: async (wanted) => {
    const { language } = wanted
    // Read before the change is open, like all the rest.
    const template = await conventionTemplate(wanted.db, language)
    return ofDelivery(wanted, 'conventionFileName', async (facts) => {
      const told = { ...facts, text: filledConvention(template, facts, language) }
      return { facts: told, pdf: await renderConvention(told, language) }
    })
  },
  'delivery-note': (wanted) =>
    ofDelivery(wanted, 'deliveryFileName', async (facts) => ({
      facts,
      pdf: await renderDeliveryNote(facts, wanted.language),
    })),
  'packing-list': (wanted) =>
    ofDelivery(wanted, 'packingFileName', async (facts) => ({
      facts,
      pdf: await renderPackingList(facts, wanted.language),
    })),
  'waste-list': async ({ db, campaignId, language }) => {
    const slips = await listSlips(db, campaignId)
    if (slips.length === 0) return 'NOTHING_TO_SAY'
    const fileName = (number: string) => translator(language)('campaignPapers.waste.fileName', { number })
    return prepared({ slips }, fileName, (facts) => renderWasteList(facts, language))
  },
  dossier: async ({ db, campaignId, subjectId, language }) => {
    const body = await dossierFacts(db, { campaignId, donorId: subjectId })
    if (body?.machines.length === 0) return 'NOTHING_TO_SAY'
    const fileName = (number: string) => translator(language)('campaignPapers.dossier.fileName', { number })
    return body && prepared(body, fileName, (facts) => renderDossier(facts, language))
  },
}

function prepared<Body extends object>(
  body: Body,
  fileName: Prepared['fileName'],
  render: (facts: PaperHead & Body) => Promise<Uint8Array>,
): Prepared {
  return {
    facts: body,
    fileName,
    draw: async (head) => {
      const facts = { ...head, ...body }
      return { facts, pdf: await render(facts) }
    },
  }
}

async function ofDelivery(
  { db, subjectId, language }: PaperWanted,
  name: 'conventionFileName' | 'deliveryFileName' | 'packingFileName',
  draw: (facts: HandOverFacts) => Promise<{ facts: object; pdf: Uint8Array }>,
): Promise<Prepared | null | 'NOTHING_TO_SAY'> {
  const body = await handOverFacts(db, subjectId)
  if (body === null) return null
  if (body.machines.length === 0) return 'NOTHING_TO_SAY'
  const fileName = (number: string) => translator(language)(`campaignPapers.handOver.${name}`, { number })
  return { facts: body, fileName, draw: (head) => draw({ ...head, ...body }) }
}
