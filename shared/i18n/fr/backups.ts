import type { ArchiveProblem, BackupReason, CopyProblem, PlaceProblem } from '../../domain/backup.ts'

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
    EVIDENCE_MISSING: 'Copie {{name}} faite, mais une preuve manque dans le dossier « evidence ».',
    EVIDENCE_ALTERED: 'Copie {{name}} faite, mais une preuve a été altérée dans le dossier « evidence ».',
  } satisfies Words<CopyProblem | 'good'>,
  copyProblem: {
    DAMAGED: 'Cette copie est abîmée : prenez la précédente.',
    COUNTS_DIFFER: 'Cette copie ne contient pas tout : prenez la précédente.',
    CHAIN_BROKEN: 'Le journal de cette copie est rompu : prenez la précédente.',
    EVIDENCE_MISSING: 'Une preuve manque à côté de cette copie : restaurez plutôt une archive « .etabli ».',
    EVIDENCE_ALTERED: 'Une preuve a été altérée à côté de cette copie : restaurez plutôt une archive « .etabli ».',
  } satisfies Words<CopyProblem>,
  placeProblem: {
    PLACE_MISSING: 'La seconde place n’est pas là : branchez-la.',
    PLACE_FULL: 'La seconde place est pleine.',
    PLACE_READ_ONLY: 'La seconde place ne se laisse pas écrire.',
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
  sent: 'Archive écrite et relue : {{path}}',
  sourceNeeded: 'Donnez l’archive « .etabli », ou une copie du dossier « backups », et --data DOSSIER_VIDE.',
  notEmpty: 'Le dossier {{folder}} n’est pas vide : donnez-en un autre par --data.',
  restored:
    'Atelier restauré dans {{folder}} : {{machines}} machines, {{documents}} documents, {{evidence}} preuves, {{audit}} entrées du journal, toutes vérifiées.',
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
