import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The helper in one file: it starts ten times sooner, and a package ships nothing else of it. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  publicDir: false,
  build: {
    ssr: 'electron/helper/main.ts',
    outDir: 'out/helper',
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: { output: { entryFileNames: 'erase-helper.mjs', codeSplitting: false } },
  },
  ssr: { noExternal: true },
})
