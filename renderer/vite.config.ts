import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'
import { mantineVariables } from './build/mantine-variables.ts'
import { pageWords } from './build/page-words.ts'
import { theme } from './src/theme/mantine-theme.ts'

/** The page's build: the same files serve the desktop window and the web shell. */
export function rendererConfig(): UserConfig {
  const root = fileURLToPath(new URL('.', import.meta.url))
  return {
    root,
    // Relative addresses hold on http://127.0.0.1:PORT/ as on app://workbench/.
    base: './',
    publicDir: `${root}public`,
    plugins: [react(), pageWords(), mantineVariables(theme)],
    build: {
      outDir: fileURLToPath(new URL('../out/renderer', import.meta.url)),
      emptyOutDir: true,
      target: 'chrome148',
      // A data: font or image would have to be allowed by the policy.
      assetsInlineLimit: 0,
      modulePreload: {
        polyfill: false,
        // The list of what each section is made of weighs more than finding out takes: the core is next door. Only the
        // words of a language, without which nothing is drawn, come with theirs.
        resolveDependencies: (name, files, { hostType }) =>
          hostType === 'html' || /\/(fr|en)-/.test(`/${name}`) ? files : [],
      },
      // The workshop, and the tests that a machine shows of itself: that page never loads the other.
      rolldownOptions: {
        input: { index: `${root}index.html`, tested: `${root}tested.html` },
        // What stands before any section came is one file: forty small ones took longer to ask for and to unpack.
        // The two pages that stand on it stay apart.
        output: {
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], test: (id) => !/(?:\.html|src[\\/](?:main|tested)\.tsx)$/.test(id) },
            ],
          },
        },
      },
    },
    server: { host: '127.0.0.1', port: 5173, strictPort: true },
  }
}

export default defineConfig(rendererConfig())
