import type { CampaignPaperKind } from '../../domain/papers.ts'

/** Said by the papers themselves and by the pages that issue them. */
export const paperKinds = {
  'reception-note': 'Reception note',
  'test-sheet': 'Test sheet',
  'batch-list': 'Batch list',
  convention: 'Hand-over agreement',
  'delivery-note': 'Delivery note',
  'packing-list': 'Packing list',
  'waste-list': 'Waste slips',
  dossier: 'Donor dossier',
} satisfies Record<CampaignPaperKind, string>
