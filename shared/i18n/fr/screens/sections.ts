/** The rail's sections. */
export const sections = {
  bench: 'Établi',
  erasing: 'Effacer',
  park: 'Parc',
  intakes: 'Réceptions',
  batches: 'Lots',
  figures: 'Bilan',
  settings: 'Réglages',
  help: 'Aide',
} as const
