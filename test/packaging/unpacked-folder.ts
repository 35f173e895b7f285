import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../desktop/built-shell.ts'

/** What Debian's package is made of: a folder such as electron-builder lays out, and a helper built apart from all others. */
export function makeUnpacked(folder: string): { unpacked: string; helper: string } {
  const unpacked = join(folder, 'linux-unpacked')
  mkdirSync(join(unpacked, 'resources'), { recursive: true })
  writeFileSync(join(unpacked, 'etabli'), '', { mode: 0o755 })
  // As permissive as a careless umask would make it.
  writeFileSync(join(unpacked, 'resources/app.asar'), '', { mode: 0o666 })
  writeFileSync(join(unpacked, 'LICENCES.txt'), '')
  const built = join(folder, 'helper')
  const words = ['node_modules/vite/bin/vite.js', 'build', '-c', 'electron/helper/vite.config.ts', '--outDir', built]
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return { unpacked, helper: join(built, 'erase-helper.mjs') }
}
