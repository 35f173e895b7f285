import type { CampaignPaperKind } from '../../domain/papers.ts'

/** Said by the papers themselves and by the pages that issue them. */
export const paperKinds = {
  'reception-note': 'Bon de réception',
  'test-sheet': 'Fiche de test',
  'batch-list': 'Liste du lot',
  convention: 'Convention de remise',
  'delivery-note': 'Bon de remise',
  'packing-list': 'Liste de colisage',
  'waste-list': 'Bordereaux de déchets',
  dossier: 'Dossier du donateur',
} satisfies Record<CampaignPaperKind, string>
