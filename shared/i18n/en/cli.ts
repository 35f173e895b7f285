import type { cli as fr } from '../fr/cli.ts'
import type { Translated } from '../translated.ts'

export const cli = {
  failed: 'Failed: {{message}}',
} satisfies Translated<typeof fr>
