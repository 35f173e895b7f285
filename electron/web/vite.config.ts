import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { builtWeb } from '../core/system/build-age.ts'
import { keepSourcePlaces } from './build/keep-source-places.ts'

/** The core and the web shell in a few files instead of hundreds: they stand in half the time. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  publicDir: false,
  plugins: [keepSourcePlaces()],
  // Of many files each, and nothing in them reads a file of its own. better-sqlite3 and pdfkit stay outside.
  ssr: { noExternal: ['kysely', 'zod', /^@orpc\//, 'i18next'] },
  build: {
    ssr: true,
    outDir: builtWeb.folder,
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: { web: 'electron/web/main.ts', 'web-shell': 'electron/web/open-web-shell.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
})
