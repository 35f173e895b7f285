import type { ArchiveProblem, BackupReason, CopyProblem, HereProblem, PlaceProblem } from '../../domain/backup.ts'

type Words<Code extends string> = Record<Code, string>

export const backups = {
  title: 'Sauvegardes',
  hint: 'Une copie vérifiée à chaque démarrage, chaque jour et avant chaque mise à jour.',
  lastGood: 'Dernière bonne copie',
  never: 'Aucune encore',
  lastElsewhere: 'Dernière copie hors de ce poste',
  takeNow: 'Sauvegarder maintenant',
  old: 'La dernière bonne copie est ancienne. Sauvegardez maintenant.',
  oldElsewhere: 'Rien de récent hors de ce poste : un vol ou un incendie emporterait l’atelier.',
  noPlace: 'Aucune seconde place : tout est sur ce poste.',
  place: 'Seconde place',
  choosePlace: 'Choisir une seconde place…',
  forgetPlace: 'Ne plus y copier',
  noPlaces: 'Rien n’est branché : branchez une clé USB ou un disque, puis cherchez de nouveau.',
  searchPlaces: 'Chercher de nouveau',
  free: '{{size}} libres',
  passphrase: 'Phrase secrète',
  passphraseHint:
    '10 caractères au moins. Elle ferme ce qui quitte ce poste, et n’est gardée nulle part : notez-la ailleurs. Sans elle, rien ne se restaure.',
  usePlace: 'Copier ici',
  copies: 'Copies sur ce poste',
  verified: 'vérifiée',
  notVerified: 'non vérifiée',
  onServer: 'L’atelier est sur un serveur : ce sont les sauvegardes du serveur qui comptent.',
  reason: {
    start: 'au démarrage',
    daily: 'du jour',
    'before-migration': 'avant mise à jour',
    asked: 'demandée',
  } satisfies Words<BackupReason>,
  taken: {
    good: 'Copie vérifiée : {{name}}',
    DAMAGED: 'La copie {{name}} est abîmée : l’espace ou le support de ce poste est à regarder.',
    COUNTS_DIFFER: 'La copie {{name}} ne contient pas tout.',
    CHAIN_BROKEN: 'La copie {{name}} porte un journal rompu : lancez « etabli audit verify ».',
    HERE_FULL: 'Pas de copie : le support de ce poste est plein. Libérez de la place, puis sauvegardez.',
    NOT_TAKEN: 'Pas de copie : elle n’a pas pu être écrite sur ce poste. Lancez « etabli doctor ».',
  } satisfies Words<CopyProblem | HereProblem | 'good'>,
  evidenceMissing_one: '{{count}} preuve manque dans le dossier « evidence ».',
  evidenceMissing_many: '{{count}} de preuves manquent dans le dossier « evidence ».',
  evidenceMissing_other: '{{count}} preuves manquent dans le dossier « evidence ».',
  evidenceAltered_one: '{{count}} preuve a été altérée dans le dossier « evidence ».',
  evidenceAltered_many: '{{count}} de preuves ont été altérées dans le dossier « evidence ».',
  evidenceAltered_other: '{{count}} preuves ont été altérées dans le dossier « evidence ».',
  evidenceMend:
    'Les sauvegardes continuent, sans ces fichiers. Pour les retrouver : restaurez une archive plus ancienne dans un dossier vide, et recopiez-les de là.',
  copyProblem: {
    DAMAGED: 'Cette copie est abîmée : prenez la précédente.',
    COUNTS_DIFFER: 'Cette copie ne contient pas tout : prenez la précédente.',
    CHAIN_BROKEN: 'Le journal de cette copie est rompu : prenez la précédente.',
  } satisfies Words<CopyProblem>,
  placeProblem: {
    PLACE_MISSING: 'La seconde place n’est pas là : branchez-la.',
    PLACE_FULL: 'La seconde place est pleine.',
    PLACE_READ_ONLY: 'La seconde place ne se laisse pas écrire.',
    SAME_DRIVE:
      'La seconde place est sur le support même de ce poste : rien n’y est copié. Rebranchez la clé ou le disque, ou choisissez une autre place.',
    KEY_MISSING:
      'La phrase secrète gardée pour la seconde place ne se lit pas ici : choisissez la seconde place de nouveau, avec sa phrase.',
    HERE_FULL: 'L’archive n’a pas pu être préparée : le support de ce poste est plein.',
    HERE_UNREADABLE: 'L’archive n’a pas pu être préparée sur ce poste. Lancez « etabli doctor ».',
    NOT_READ_BACK: 'La copie écrite à la seconde place ne se relit pas : changez de clé ou de disque.',
  } satisfies Words<PlaceProblem>,
  archiveProblem: {
    NOT_AN_ARCHIVE: 'Ce fichier n’est pas une archive d’Établi.',
    WRONG_PASSPHRASE: 'La phrase secrète n’ouvre pas cette archive.',
    CUT_SHORT: 'L’archive est coupée : prenez-en une autre.',
    ALTERED: 'L’archive a été altérée : prenez-en une autre.',
  } satisfies Words<ArchiveProblem>,
  askPassphrase: 'Phrase secrète :',
  passphraseNeeded: 'Donnez une phrase secrète de 10 caractères au moins (ou ETABLI_PASSPHRASE).',
  restoredMend:
    'L’atelier restauré est sans ces fichiers. S’ils existent encore, recopiez-les : dossier « evidence » de l’ancien poste, ou d’une archive plus ancienne restaurée dans un autre dossier vide.',
  leftOut: 'Absent de l’archive, car absent ou illisible sur ce poste : {{name}}',
  sent: 'Archive écrite et relue : {{path}}',
  sourceNeeded: 'Donnez l’archive « .etabli », ou une copie du dossier « backups », et --data DOSSIER_VIDE.',
  notEmpty: 'Le dossier {{folder}} n’est pas vide : donnez-en un autre par --data.',
  restored:
    'Atelier restauré dans {{folder}} : {{machines}} machines, {{documents}} documents, {{evidence}} preuves, {{audit}} entrées du journal. La base est vérifiée.',
  restoredWhole: 'Toutes les preuves sont là, et vérifiées.',
  unfinished:
    'Cette base n’a pas été fermée : ce qui y fut écrit en dernier est encore à côté d’elle, dans son journal (« -wal »). Fermez Établi, ou prenez une copie du dossier « backups ».',
}

export const audit = {
  usage: 'Usage : etabli audit verify [EMPREINTE]',
  whole: 'Journal entier : {{count}} entrées, rien d’altéré, d’ajouté ni de retiré. Empreinte de tête {{hash}}',
  broken: 'Journal rompu : {{count}} anomalies.',
  verified: 'Chaîne vérifiée à l’instant : {{entries}} entrées, rien d’altéré, d’ajouté ni de retiré',
  problem: {
    ALTERED: 'Entrée {{sequence}} : son contenu a été altéré.',
    MISSING: 'Entrée {{sequence}} : il manque une entrée avant elle, ou elle n’est pas à sa place.',
    NOT_CHAINED: 'Entrée {{sequence}} : elle ne suit pas celle qui la précède.',
    HEAD_DIFFERS: 'La fin du journal (entrée {{sequence}}) n’est pas celle qui a été gardée.',
  },
  knownHash: 'L’empreinte donnée est celle de l’entrée {{sequence}} : rien n’a été réécrit avant elle.',
  unknownHash: 'Aucune entrée ne porte l’empreinte donnée.',
}
