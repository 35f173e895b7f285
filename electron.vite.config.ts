import { defineConfig, type UserConfig } from 'electron-vite'
import { keepSourcePlaces } from './electron/web/build/keep-source-places.ts'
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
