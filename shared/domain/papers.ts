import type { Language } from './document.ts'

/** Papers of a campaign. A convention and the rest of a hand-over are the delivery's; a dossier is a donor's. */
export const campaignPaperKinds = [
  'reception-note',
  'test-sheet',
  'batch-list',
  'convention',
  'delivery-note',
  'packing-list',
  'waste-list',
  'dossier',
] as const
export type CampaignPaperKind = (typeof campaignPaperKinds)[number]

/** The letters that open a paper's number, which counts without gaps by kind and year: "BR-2026-0007". */
export const paperSeries: Record<CampaignPaperKind, string> = {
  'reception-note': 'BR',
  'test-sheet': 'FT',
  'batch-list': 'LL',
  convention: 'CV',
  'delivery-note': 'RE',
  'packing-list': 'CO',
  'waste-list': 'BD',
  dossier: 'DO',
}

/** A paper that was issued, frozen: a later one of the same thing stands beside it. */
export type CampaignPaper = {
  id: string
  kind: CampaignPaperKind
  number: string
  campaignId: string
  /** Of the intake, machine, batch, delivery, campaign or donor that it is about. */
  subjectId: string
  language: Language
  fileName: string
  sha256: string
  sizeBytes: number
  /** Of the sealed ZIP that goes with a dossier; `null` for all others. */
  archiveSha256: string | null
  issuedAt: string
  operatorName: string
}
