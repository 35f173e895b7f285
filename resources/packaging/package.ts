import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildDeb } from './build-deb.ts'

/**
 * npm run package [-- --for linux|windows|mac]: builds everything, then the packages of one system into dist/. Debian's
 * own is made on Debian only, for it is made by dpkg-deb.
 */
const root = join(import.meta.dirname, '../..')
const systems = { linux: '--linux', windows: '--win', mac: '--mac' } as const
const here: Partial<Record<NodeJS.Platform, keyof typeof systems>> = { linux: 'linux', win32: 'windows', darwin: 'mac' }

const { values } = parseArgs({ options: { for: { type: 'string', default: here[process.platform] ?? 'linux' } } })
const system = Object.entries(systems).find(([name]) => name === values.for)?.[1]

if (system === undefined) {
  process.stderr.write(`--for ${Object.keys(systems).join(' | ')}\n`)
  process.exitCode = 2
} else {
  run('node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn')
  run('node_modules/vite/bin/vite.js', 'build', '-c', 'electron/helper/vite.config.ts', '--logLevel', 'warn')
  run('node_modules/electron-builder/cli.js', system, '--publish', 'never')
  if (system === '--linux') {
    const unpacked = join(root, 'dist', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked')
    process.stdout.write(
      `${buildDeb({ root, unpacked, helper: join(root, 'out/helper/erase-helper.mjs'), folder: join(root, 'dist') })}\n`,
    )
  }
}

function run(...words: string[]): void {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
