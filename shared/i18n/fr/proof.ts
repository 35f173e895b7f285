import type { PdfPart } from '../../domain/proof/pdf-parts.ts'
import type { QrVerdict } from '../../domain/proof/qr-payload.ts'
import type { ProofChangeCode, ProofVerdict } from '../../domain/proof/verification.ts'

type Words<Code extends string> = Record<Code, string>

/** What a check of a paper says, on the command line and in the page that goes to the donor. */
export const proof = {
  verdict: {
    VALID: 'Authentique',
    ALTERED: 'Altéré',
    UNKNOWN_ISSUER: 'Émetteur inconnu',
    NOT_A_PROOF: 'Pas un document d’Établi',
  } satisfies Words<ProofVerdict>,
  explanation: {
    VALID: 'Rien n’a changé depuis que {{issuer}} l’a scellé.',
    ALTERED: 'Ce fichier n’est plus celui qui a été scellé.',
    UNKNOWN_ISSUER:
      'Rien n’a changé depuis qu’il a été scellé, mais cette clé n’est pas de celles qui sont connues ici. Comparez son empreinte avec celle que l’émetteur vous a donnée par un autre chemin.',
    NOT_A_PROOF: 'Ni un PDF, ni un enregistrement, ni une archive qu’Établi aurait scellés.',
  } satisfies Words<ProofVerdict>,
  change: {
    UNREADABLE: 'Le contenu ne se lit plus.',
    WRITING: 'La même chose est écrite autrement : espaces, ordre ou signes.',
    FIELD: '{{path}} : {{what}}',
    SEAL: 'Le sceau ne correspond plus à sa clé.',
    PDF_BYTES: 'Des octets du PDF ont changé : {{parts}} (octets {{spans}}).',
    PDF_APPENDED: '{{count}} octets ont été ajoutés après la fin signée.',
    PDF_LENGTH: 'Des octets ont été insérés ou retirés dans le PDF.',
    PDF_SIGNATURE: 'La signature du PDF ne tient plus.',
    OTHER_CERTIFICATE: 'La page est signée par un autre certificat que celui que nomme l’enregistrement.',
    NO_RECORD: 'Aucun enregistrement scellé n’est joint.',
    NO_SIGNATURE: 'Le PDF ne porte aucune signature.',
    FILE_CHANGED: 'Fichier changé : {{name}}',
    FILE_MISSING: 'Fichier manquant : {{name}}',
    FILE_ADDED: 'Fichier ajouté : {{name}}',
    CONTAINER: 'L’archive elle-même a été changée ou refaite.',
  } satisfies Words<ProofChangeCode>,
  field: {
    changed: 'changé, vaut maintenant « {{value}} »',
    added: 'ajouté, « {{value}} »',
    removed: 'retiré',
  },
  part: {
    page: 'le dessin des pages',
    record: 'l’enregistrement joint',
    font: 'les polices',
    metadata: 'les métadonnées',
    signature: 'la signature',
    structure: 'la structure du fichier',
  } satisfies Words<PdfPart>,
  recordIntact: 'L’enregistrement scellé qu’il porte est intact : croyez-le, pas la page.',
  says: 'Ce que dit l’enregistrement',
  saysUnproven: 'Ce que dit l’enregistrement, sans preuve',
  facts: {
    number: 'Certificat',
    issuer: 'Délivré par',
    batch: 'Lot',
    donor: 'Donateur',
    machine: 'Machine',
    drive: 'Support',
    erased: 'effacé, niveau {{level}}',
    issuedAt: 'Délivré le',
    files: 'Fichiers',
    key: 'Empreinte de la clé',
  },
  code: {
    AUTHENTIC: 'certificat authentique',
    ALTERED: 'certificat altéré',
    UNKNOWN_ISSUER: 'émetteur inconnu',
    NOT_A_PROOF: 'pas un code d’Établi',
  } satisfies Words<QrVerdict>,
  page: {
    title: 'Vérifier un document',
    intro:
      'Déposez ici un certificat (PDF), son enregistrement (JSON) ou une archive (ZIP). Tout se passe dans cette page : rien n’est envoyé, aucun réseau n’est utilisé.',
    choose: 'Choisir des fichiers',
    issuers: 'Émetteurs connus de cette page',
    noIssuer:
      'Aucun. Déposez le fichier « etabli-issuer.json » que l’atelier vous a donné pour faire connaître sa clé.',
    issuerAdded: 'Émetteur connu désormais dans cette page : {{name}}',
    tooOld:
      'Ce navigateur ne sait pas vérifier une signature Ed25519. Prenez une version récente de Chrome, Edge, Firefox ou Safari.',
    checking: 'Vérification de {{name}}…',
  },
} as const
