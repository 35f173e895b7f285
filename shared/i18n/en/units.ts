import type { units as fr } from '../fr/units.ts'
import type { Translated } from '../translated.ts'

export const units = {
  bytes: { byte: 'B', kilo: 'kB', mega: 'MB', giga: 'GB', tera: 'TB', gibi: 'GiB', mebi: 'MiB' },
  unknown: 'unknown',
} satisfies Translated<typeof fr>
