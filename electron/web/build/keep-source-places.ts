import { relative } from 'node:path'
import type { Plugin } from 'vite'

/**
 * The core finds `resources/` from where its sources lie. Built, it lies two folders below the root, in
 * `out/main` or `out/web`: there each module goes on naming the place of its source.
 */
export function keepSourcePlaces(): Plugin {
  let root = ''
  return {
    name: 'keep-source-places',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
    },
    transform(code, id) {
      const source = relative(root, id).replaceAll('\\', '/')
      if (!source.startsWith('electron/core/') || !code.includes('import.meta.')) return null
      const place = `new URL(${JSON.stringify(`../../${source}`)}, import.meta.url)`
      const folder = `process.getBuiltinModule('node:url').fileURLToPath(new URL('.', ${place}))`
      return code.replace(/import\.meta\.(url|dirname)/g, (_, key) => (key === 'url' ? `${place}.href` : folder))
    },
  }
}
