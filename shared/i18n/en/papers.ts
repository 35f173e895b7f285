import type { papers as fr } from '../fr/papers.ts'
import type { Translated } from '../translated.ts'

export const papers = {
  label: { unknownModel: 'Unknown model' },
} satisfies Translated<typeof fr>
