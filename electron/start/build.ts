import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { builtHelper, builtWeb, helperSources, isOlderThanSources, webSources } from '../core/system/build-age.ts'

export type Build = { output: string; sources: string[]; command: string[] }

/** The page alone, for the web shell. */
export const pageBuild: Build = {
  output: 'out/renderer/index.html',
  sources: ['renderer', 'shared', 'resources/fonts', 'package-lock.json'],
  command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'renderer/vite.config.ts', '--logLevel', 'error'],
}

/** The erase helper in one file. Without it the helper starts from its sources, half a second later. */
export const helperBuild: Build = {
  output: builtHelper,
  sources: helperSources,
  command: [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'electron/helper/vite.config.ts',
    '--logLevel',
    'error',
  ],
}

/** The core and the web shell. Without it they start from their sources, a quarter of a second later. */
export const webBuild: Build = {
  output: builtWeb.program,
  sources: webSources,
  command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'electron/web/vite.config.ts', '--logLevel', 'error'],
}

/** Everything that the desktop runs. */
export const desktopBuild: Build = {
  output: 'out/main/main.js',
  sources: [...pageBuild.sources, 'electron', 'electron.vite.config.ts'],
  command: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'error'],
}

/** Whether a build is missing, or older than something it was made of. */
export function isStale(root: string, { output, sources }: Build): boolean {
  return isOlderThanSources(root, output, sources)
}

const longestDetail = 2000

/** `null` when it went well, else the beginning of what the builder said: what follows is its own stack. */
export function runBuild(root: string, { command }: Build): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>()
  // Started by a test or by a person who develops, it would else build the slow half-megabyte React for development.
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: '0' }
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(0, longestDetail)
  })
  child.once('error', (error) => resolve(error.message))
  child.once('close', (code) => resolve(code === 0 ? null : stripVTControlCharacters(said).trim() || `exit ${code}`))
  return promise
}
