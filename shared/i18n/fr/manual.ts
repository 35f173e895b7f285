/** What stands around the pages of the manual; their text is in resources/manual. */
export const manual = {
  title: 'Aide',
  topics: {
    'first-day': 'Premier jour',
    'at-the-bench': 'À l’établi',
    'preparing-a-batch': 'Préparer un lot',
    'papers-for-the-donor': 'Les papiers du donateur',
    'when-something-goes-wrong': 'Quand quelque chose va mal',
  },
  pages: 'Pages de l’aide',
  onThisPage: 'Sur cette page',
  print: 'Imprimer cette page',
  shortcuts: 'Raccourcis du clavier',
  next: 'Page suivante : {{title}}',
} as const
