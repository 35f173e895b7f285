import { relative } from 'node:path'
import { defineConfig, type UserConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { rendererConfig } from './renderer/vite.config.ts'

/** All but the page. */
export const shellConfig: UserConfig = {
  main: {
    plugins: [keepSourcePlaces()],
    build: {
      outDir: 'out/main',
      // The dependencies stay outside: better-sqlite3 is native, pdfkit reads its own files.
      externalizeDeps: true,
      rolldownOptions: {
        // The web shell and the command line are what the bench key runs, without Electron.
        input: {
          main: 'electron/desktop/main.ts',
          'core-host': 'electron/desktop/core-host.ts',
          web: 'electron/web/main.ts',
          cli: 'electron/cli/main.ts',
        },
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file that can require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: 'electron/desktop/preload.ts',
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
}

export default defineConfig({ ...shellConfig, renderer: rendererConfig() })

/**
 * The core finds `resources/` from where its sources lie. Built, it lies in `out/main`, always two folders below the
 * root: there each module goes on naming the place of its source.
 */
function keepSourcePlaces(): Plugin {
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
