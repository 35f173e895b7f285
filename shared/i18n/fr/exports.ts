/** Headings of exported tables. */
export const exports = {
  batch: {
    fileName: 'lot-{{number}}-{{name}}.csv',
    columns: {
      assetTag: 'Numéro d’inventaire',
      donor: 'Donateur',
      kind: 'Genre',
      manufacturer: 'Marque',
      model: 'Modèle',
      serial: 'Numéro de série',
      cpu: 'Processeur',
      memoryGibibytes: 'Mémoire (Gio)',
      drives: 'Supports',
      driveGigabytes: 'Capacité (Go)',
      driveSerials: 'Numéros de série des supports',
      erasure: 'Effacement',
      erasureLevel: 'Niveau atteint',
      erasedOn: 'Effacement enregistré le',
      grade: 'Grade',
      cosmetic: 'Aspect',
      functional: 'Fonctions',
      batteryPercent: 'Batterie (% de la capacité d’origine)',
      receivedOn: 'Reçu le',
    },
  },
} as const
