import type { KeyRefusal, SigningIdentity } from '../../contract/proof.contract.ts'

type Words<Code extends string> = Record<Code, string>

/** The key that seals papers, and the check of a paper, in the settings. */
export const signing = {
  title: 'Signature',
  hint: 'Une clé gardée sur ce poste scelle chaque certificat et chaque archive.',
  state: {
    READY: 'La clé est sur ce poste',
    MISSING: 'La clé n’est pas sur ce poste',
    LOCKED: 'La clé est gardée par l’application de bureau',
    DAMAGED: 'Le fichier de la clé ne se lit plus',
  } satisfies Words<SigningIdentity['state']>,
  stateDo: {
    MISSING:
      'Rien ne se scelle ici en attendant. Restaurez sa sauvegarde. Si elle est perdue, remplacez la clé : les papiers déjà émis restent authentiques.',
    LOCKED: 'Délivrez les certificats depuis l’application de bureau de ce poste.',
    DAMAGED: 'Rien ne se scelle ici en attendant. Restaurez sa sauvegarde.',
  } satisfies Words<Exclude<SigningIdentity['state'], 'READY'>>,
  notYet: 'Cette clé n’a encore rien scellé. Son empreinte s’affichera ici avec le premier certificat.',
  fingerprint: 'Empreinte de la clé',
  fingerprintHint:
    'À donner au donateur de vive voix, ou sur un papier à en-tête. Il la compare avec celle qu’affiche la page de vérification.',
  since: 'En service depuis le {{date}}',
  retired: 'Clés retirées',
  retiredHint: 'Les papiers qu’elles ont scellés restent authentiques.',
  retiredLine: 'du {{since}} au {{until}}',
  certificate: 'Certificat de la signature des PDF',
  certificateNone: 'Fait avec le premier papier.',
  origin: { 'self-made': 'Fait par Établi', imported: 'Celui de l’organisation' },
  issuerFile: 'Fichier de la clé publique',
  issuerFileHint:
    'Rien de secret : le donateur le dépose dans la page de vérification, qui reconnaît alors vos papiers.',
  managersOnly: 'Un responsable sauvegarde, restaure ou remplace la clé.',
  file: 'Fichier : {{name}}',
  passphrase: 'Phrase secrète',
  backup: {
    open: 'Sauvegarder la clé…',
    passphraseHint: '12 caractères au moins. Elle n’est gardée nulle part : notez-la ailleurs que sur la clé USB.',
    passphraseShort: '12 caractères au moins.',
    again: 'La même phrase, une seconde fois',
    notTheSame: 'Les deux phrases diffèrent.',
    act: 'Enregistrer la sauvegarde',
    done: 'Sauvegarde de la clé enregistrée : {{name}}',
  },
  restore: {
    open: 'Restaurer une clé…',
    choose: 'Choisir la sauvegarde (.pem)',
    hint: 'Seule la clé en service revient : celle dont l’empreinte est ci-dessus.',
    act: 'Restaurer',
    done: 'La clé est de nouveau sur ce poste',
  },
  own: {
    open: 'Signer avec un certificat de l’organisation…',
    choose: 'Choisir le certificat (.p12, .pfx)',
    hint: 'Les PDF montrent alors son nom dans un lecteur qui le connaît. La clé qui scelle les enregistrements ne change pas.',
    passphrase: 'Mot de passe du certificat',
    act: 'Signer avec ce certificat',
    done: 'Les prochains PDF seront signés par ce certificat',
  },
  replace: {
    open: 'Remplacer la clé…',
    hint: 'Si la clé est perdue ou a pu être copiée. Les anciens papiers restent authentiques. Les donateurs devront connaître la nouvelle empreinte.',
    reason: 'Motif',
    reasonNeeded: 'Un motif est nécessaire : il reste au journal.',
    act: 'Remplacer la clé',
    done: 'Nouvelle clé en service',
  },
  refusal: {
    NOT_A_MANAGER: 'Seul un responsable peut le faire.',
    NO_ORGANISATION: 'Dites d’abord le nom de l’organisation (Réglages, Organisation).',
    NO_KEY: 'La clé en service n’est pas sur ce poste.',
    WRONG_PASSPHRASE: 'Ce fichier ne s’ouvre pas avec cette phrase.',
    UNREADABLE: 'Ce fichier ne se lit pas : ce n’est pas ce qui est attendu ici.',
    OTHER_KEY: 'Cette sauvegarde est celle d’une autre clé que celle en service.',
  } satisfies Words<KeyRefusal['code']>,
  check: {
    title: 'Vérifier un papier',
    hint: 'Un certificat (PDF), son enregistrement (JSON) ou une archive (ZIP) : authentique, ou non ? Rien n’est gardé.',
    choose: 'Choisir un fichier',
    drop: 'Déposer pour vérifier',
  },
} as const
