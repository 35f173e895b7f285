import type { cli as fr } from '../fr/cli.ts'
import type { Translated } from '../translated.ts'

export const cli = {
  failed: 'Failed: {{message}}',
  start: {
    locked: {
      title: 'This page opens only from the workshop',
      whatToDo:
        'Go back to the window where Établi was started: the address shown there opens once only. Press Enter in that window to get another one.',
    },
  },
} satisfies Translated<typeof fr>
