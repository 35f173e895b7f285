import type { CollectionProblem, DoorClosing } from '../../contract/collection.contract.ts'

type Words<Code extends string> = Record<Code, string>

/** Reading another machine and bringing its collection here. */
export const collection = {
  title: 'Relever une autre machine',
  hint: 'La machine à relever est sur le même réseau, démarrée sous Linux (clé USB) ou sous Windows.',
  open: 'Ouvrir la porte du relevé',
  openHint:
    'Pendant un quart d’heure, une machine qui connaît le code peut remettre son relevé à cet établi. Rien d’autre ne s’ouvre.',
  stop: 'Fermer',
  again: 'Nouveau code',
  openUntil: 'Ouverte jusqu’à {{time}}',
  code: 'Code',
  address: 'Adresse',
  openedBy: 'Ouverte par',
  onLinux: 'Sous Linux, dans un terminal',
  onLinuxWithoutCurl: 'Si « curl » n’existe pas',
  onLinuxHint: 'Sans « sudo » si la session est déjà administrateur.',
  onWindows: 'Sous Windows, dans PowerShell ouvert en administrateur',
  copy: 'Copier',
  copied: 'Commande copiée',
  scanHint: 'Un lecteur branché sur l’autre machine tape la commande Linux à votre place.',
  qr: 'Code QR de la commande Linux',
  arrivals: 'Relevés arrivés',
  noArrival: 'Aucun relevé n’attend.',
  waitingFor: 'Lancez la commande sur l’autre machine : son relevé apparaîtra ici.',
  arrivedAt: 'arrivé le {{at}}',
  fromFile: 'fichier {{name}}',
  unnamed: 'Machine sans nom',
  noSerial: 'sans numéro de série',
  keep: 'Enregistrer…',
  dismiss: 'Écarter',
  dismissAsk: 'Écarter ce relevé ? Il faudra relire la machine.',
  back: 'Revenir à la liste',
  file: 'Importer un relevé',
  byStick: 'Sans réseau, par une clé USB',
  byStickHint:
    'Copiez le collecteur sur la clé et lancez-le sur l’autre machine : il écrit à côté de lui un fichier .json au nom de la machine. Déposez ce fichier ici.',
  saveScript: 'Copier {{name}}',
  dropNow: 'Lâchez le relevé ici',
  closedBecause: {
    EXPIRED: 'Le quart d’heure est passé : la porte s’est fermée.',
    WRONG_CODES: 'Trop de codes faux : la porte s’est fermée. Ouvrez-la de nouveau avec un autre code.',
  } satisfies Words<DoorClosing>,
  problem: {
    EMPTY: '{{fileName}} est vide.',
    TOO_LARGE: '{{fileName}} est trop gros pour être un relevé.',
    NOT_A_COLLECTION: '{{fileName}} n’est pas un relevé fait par un collecteur d’Établi.',
    NEWER_VERSION: '{{fileName}} vient d’un Établi plus récent : mettez cet établi à jour.',
    BROKEN: '{{fileName}} est abîmé : relevez la machine de nouveau.',
  } satisfies Words<CollectionProblem>,
  errors: {
    NO_NETWORK: 'Cet établi n’est relié à aucun réseau : branchez un câble, ou passez par une clé USB.',
    TOO_MANY_WAITING: 'Trop de relevés attendent : enregistrez-en ou écartez-en d’abord.',
  },
} as const
