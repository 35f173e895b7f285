import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractAll } from '@electron/asar'
import { isStale, pageBuild, runBuild } from '../../electron/start/build.ts'
import { bringShellUpToDate, root } from '../desktop/built-shell.ts'
import { makeStandInElectron } from './stand-in-electron.ts'

export type Packed = { unpacked: string; resources: string; application: string }

/** Everything that is packed, as `npm run package` would build it. */
export async function bringBuildsUpToDate(): Promise<void> {
  await bringShellUpToDate()
  if (!isStale(root, pageBuild)) return
  const problem = await runBuild(root, pageBuild)
  if (problem !== null) throw new Error(problem)
}

/** Runs electron-builder as for a release, up to the folder that the packages are made of, and opens its archive. */
export function pack(system: 'linux' | 'win', folder: string): Packed {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'))
  const electron = join(folder, 'electron')
  mkdirSync(folder, { recursive: true })
  makeStandInElectron(electron, version, system)
  runBuilder(`--${system}`, electron, join(folder, 'dist'))
  const unpacked = join(folder, 'dist', `${system}-unpacked`)
  const application = join(folder, 'application')
  extractAll(join(unpacked, 'resources/app.asar'), application)
  return { unpacked, resources: join(unpacked, 'resources'), application }
}

function runBuilder(system: string, electron: string, output: string): void {
  const given = { electronDist: electron, 'directories.output': output, 'win.signAndEditExecutable': 'false' }
  const settings = Object.entries(given).map(([name, value]) => `-c.${name}=${value}`)
  const words = ['node_modules/electron-builder/cli.js', system, 'dir', '--x64', '--publish', 'never', ...settings]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`electron-builder ended with ${status}\n${stdout}\n${stderr}`)
}
