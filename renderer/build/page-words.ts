import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const pageTranslator = fileURLToPath(new URL('../src/i18n/page-translator.ts', import.meta.url))

/** Papers hold every word of both languages at once; the page would load 40 kB of them for nothing. */
export function pageWords(): Plugin {
  return {
    name: 'page-words',
    enforce: 'pre',
    resolveId: (source, importer) => {
      const isShared = source.endsWith('/translator.ts') && importer?.includes('/shared/i18n/')
      return isShared === true ? pageTranslator : null
    },
  }
}
