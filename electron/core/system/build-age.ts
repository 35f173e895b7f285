import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The erase helper in one file, and what it is made of. */
export const builtHelper = 'out/helper/erase-helper.mjs'
export const helperSources = ['electron/helper', 'electron/core/probe', 'shared/domain', 'package-lock.json']

/** The core and the web shell in a few files, and what they are made of. */
export const builtWeb = { folder: 'out/web', program: 'out/web/web.mjs', shell: 'out/web/web-shell.mjs' }
export const webSources = ['electron', 'shared', 'resources', 'package.json', 'package-lock.json']

/** Whether what was built is missing, or older than something it was made of. */
export function isOlderThanSources(root: string, output: string, sources: readonly string[]): boolean {
  const made = join(root, output)
  if (!existsSync(made)) return true
  const madeAt = statSync(made).mtimeMs
  return sources.some((source) => newestChange(join(root, source)) > madeAt)
}

/** In milliseconds; folders count, for a file that went away leaves its mark only there. */
function newestChange(path: string): number {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  const children = readdirSync(path).map((name) => newestChange(join(path, name)))
  return Math.max(stats.mtimeMs, ...children)
}
