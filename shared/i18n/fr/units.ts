export const units = {
  bytes: { byte: 'o', kilo: 'ko', mega: 'Mo', giga: 'Go', tera: 'To', gibi: 'Gio', mebi: 'Mio' },
  unknown: 'inconnu',
} as const
