/** Words of the screens. */
export const screens = {
  sections: {
    bench: 'Établi',
    park: 'Parc',
    intakes: 'Réceptions',
    batches: 'Lots',
    figures: 'Bilan',
    settings: 'Réglages',
  },
} as const
