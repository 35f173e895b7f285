import type { screens as fr } from '../fr/screens.ts'
import type { Translated } from '../translated.ts'

export const screens = {
  sections: {
    bench: 'Bench',
    park: 'Park',
    intakes: 'Intakes',
    batches: 'Batches',
    figures: 'Figures',
    settings: 'Settings',
  },
} satisfies Translated<typeof fr>
