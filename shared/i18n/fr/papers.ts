/** Labels and certificates. */
export const papers = {
  label: { unknownModel: 'Modèle inconnu' },
} as const
