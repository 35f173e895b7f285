/** Words of the command line and of the starter. */
export const cli = {
  failed: 'Échec : {{message}}',
  start: {
    locked: {
      title: 'Cette page ne s’ouvre que depuis l’atelier',
      whatToDo:
        'Revenez à la fenêtre où Établi a été lancé : l’adresse affichée n’ouvre qu’une fois. Appuyez sur Entrée dans cette fenêtre pour en obtenir une autre.',
    },
  },
} as const
