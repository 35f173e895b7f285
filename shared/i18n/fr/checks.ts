import type { RecheckOutcome, ValidationBlocker } from '../../domain/validation/validation.ts'

type Words<Code extends string> = Record<Code, string>

/** The second person: who stands for an erasure beside its operator, and who reads the sample again. */
export const checks = {
  title: 'Contrôles',
  lead: 'Une seconde personne regarde la preuve de chaque effacement, et relit un support sur vingt.',
  campaign: 'Campagne',
  noCampaign: 'Aucune campagne : créez-en une dans Réceptions.',
  none: 'Aucun effacement prouvé dans cette campagne.',
  counts: '{{validated}} validés sur {{proven}} · {{rechecked}} relus sur {{sampled}} de l’échantillon',
  notAsked: 'Cette campagne délivre ses certificats sans seconde personne ; l’échantillon reste à relire.',
  machine: 'Machine',
  drive: 'Support',
  operator: 'Effacé par',
  recordedAt: 'Le',
  validation: 'Validation',
  sample: 'Échantillon',
  validate: 'Valider',
  validateOf: 'Valider l’effacement de {{drive}}',
  validatedBy: 'validé par {{name}}',
  own: 'votre effacement : une autre personne',
  inSample: 'à relire',
  notInSample: 'hors échantillon',
  recheckOf: 'Dire la relecture de {{drive}}',
  dataFoundOn: 'Dire que {{drive}} contenait encore des données',
  outcome: { 'nothing-found': 'Rien trouvé', 'data-found': 'Données trouvées' } satisfies Words<RecheckOutcome>,
  recheckedBy: '{{outcome}}, par {{name}}',
  policy: 'Seconde personne',
  policyHint: 'Un certificat n’est délivré que lorsqu’une autre personne que l’opérateur a validé chaque effacement.',
  policyOf: { no: 'Non demandée', yes: 'Demandée' },
  blocker: {
    NOT_PROVEN: 'Cet effacement n’est pas prouvé : il n’y a rien à valider.',
    SAME_PERSON: 'Vous avez fait cet effacement : une autre personne le contrôle.',
    ALREADY_DONE: 'C’est déjà fait.',
  } satisfies Words<ValidationBlocker>,
}
