/** Words of the command line. */
export const commands = {
  usage: 'Usage : etabli COMMANDE [options]',
  options:
    'Options : --json, --data DOSSIER, --lang fr|en, --operator NOM, --out FICHIER.\nCodes de sortie : 0 fait · 1 erreur · 2 mauvaise commande · 3 refusé, rien n’a été changé.',
  list: {
    scan: { line: 'scan', what: 'relever cette machine, sans rien enregistrer' },
    machines: { line: 'machines [MOTS]', what: 'lister les machines, ou celles que les mots trouvent' },
    import: {
      line: 'import FICHIER|DOSSIER…',
      what: 'prendre un journal d’effacement, ou des relevés d’autres outils',
    },
    label: { line: 'label NUMÉRO', what: 'éditer l’étiquette d’une machine' },
    certificate: { line: 'certificate NUMÉRO', what: 'délivrer le certificat d’effacement d’une machine' },
    export: { line: 'export LOT', what: 'écrire le CSV d’un lot' },
    reparse: { line: 'reparse [--all]', what: 'relire les relevés gardés avec les analyseurs d’aujourd’hui' },
    serve: { line: 'serve [--port N]', what: 'servir l’application à un navigateur de ce poste' },
    doctor: { line: 'doctor', what: 'dire ce qui manque à ce poste' },
  },
  tagNeeded: 'Donnez un numéro d’inventaire ou un numéro de série.',
  batchNeeded: 'Donnez le numéro ou le nom d’un lot.',
  fileNeeded: 'Donnez le fichier à importer.',
  noSuchMachine: 'Aucune machine ne porte « {{tag}} ».',
  noSuchBatch: 'Aucun lot ne s’appelle « {{batch}} ».',
  reparsed: '{{looked}} relevés relus, {{changed}} changés, {{unreadable}} dont les pièces manquent.',
  unknownCommand: '« {{name}} » n’est pas une commande.',
  file: {
    ENOENT: 'Fichier ou dossier introuvable : {{path}}',
    EACCES: 'Accès refusé : {{path}}',
    EISDIR: 'C’est un dossier, pas un fichier : {{path}}',
    ENOSPC: 'Plus de place pour écrire : {{path}}',
    EROFS: 'Ce dossier est en lecture seule : {{path}}',
  },
  scan: {
    machine: 'Machine',
    serial: 'Numéro de série',
    kind: 'Genre',
    cpu: 'Processeur',
    memory: 'Mémoire',
    drive: 'Support',
    known: 'Déjà connue : {{assetTag}}',
  },
  machines: {
    ready: 'prête',
    notReady_one: 'pas prête ({{count}} raison)',
    notReady_many: 'pas prête ({{count}} raisons)',
    notReady_other: 'pas prête ({{count}} raisons)',
  },
  import: {
    recorded: '{{assetTag}} · {{drive}} : {{status}}.',
    alreadyRecorded: 'Ce journal est déjà enregistré pour ce support. Rien n’a été changé.',
    choose:
      'Rien n’a été enregistré : dites de quel support il s’agit (--machine NUMÉRO, --device NOM, --drive SÉRIE, --reason "…").',
  },
} as const
