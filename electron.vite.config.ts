import { defineConfig } from 'electron-vite'
import { rendererConfig } from './renderer/vite.config.ts'

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // The dependencies stay outside: better-sqlite3 is native, pdfkit reads its own files.
      externalizeDeps: true,
      rolldownOptions: {
        input: { main: 'electron/desktop/main.ts', 'core-host': 'electron/desktop/core-host.ts' },
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
  renderer: rendererConfig(),
})
