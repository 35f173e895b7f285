/** Words of the command line and of the starter. */
export const cli = {
  failed: 'Échec : {{message}}',
} as const
