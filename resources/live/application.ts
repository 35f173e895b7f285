import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { licencesText, packageFolders } from '../packaging/licences.ts'

/** application.ts FOLDER: Établi as the bench key runs it, without Electron: built, with its Node and what it needs. */
const root = join(import.meta.dirname, '../..')
const [target = ''] = process.argv.slice(2)
const app = join(target, 'app')

if (target === '') {
  process.stderr.write('application.ts FOLDER\n')
  process.exit(2)
}
run('node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn')
run('node_modules/vite/bin/vite.js', 'build', '-c', 'electron/helper/vite.config.ts', '--logLevel', 'warn')
copyBuilt()
copyPackages()
cpSync(process.execPath, join(target, 'node'))
chmodSync(join(target, 'node'), 0o755)
writeFileSync(join(target, 'LICENCES.txt'), licencesText(root, 'linux'))

function run(...words: string[]): void {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

function copyBuilt(): void {
  const ofTheWorkshop = /^resources\/(?:icons|live|packaging|readme)(?:\/|$)/
  mkdirSync(app, { recursive: true })
  for (const part of ['package.json', 'out/main', 'out/renderer', 'out/helper', 'resources']) {
    const filter = (path: string) => !ofTheWorkshop.test(relative(root, path)) && !path.endsWith('.map')
    cpSync(join(root, part), join(app, part), { recursive: true, filter })
  }
}

function copyPackages(): void {
  const native = `${process.platform}-${process.arch}.node`
  const filter = (path: string) =>
    !/\.(?:map|[cm]?ts|exe)$/.test(path) && (!path.endsWith('.node') || path.endsWith(`/${native}`))
  for (const folder of packageFolders(root)) {
    // What lies inside another package's folder comes with it.
    cpSync(folder, join(app, relative(root, folder)), { recursive: true, filter })
  }
}
