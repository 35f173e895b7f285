import { mkdirSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Build, desktopBuild, isStale, runBuild } from '../../electron/start/build.ts'

export const root = join(import.meta.dirname, '..', '..')

const shellBuild: Build = {
  output: desktopBuild.output,
  sources: ['electron', 'shared', 'package-lock.json', 'electron.vite.config.ts'],
  command: [...desktopBuild.command, '--config', 'test/desktop/electron.vite.config.ts'],
}

/** Builds main, core host and preload when they are old; one test file at a time, the others wait for it. */
export async function bringShellUpToDate(): Promise<void> {
  const lock = join(root, 'test/.output/shell-build.lock')
  mkdirSync(dirname(lock), { recursive: true })
  for (let tries = 0; tries < 300 && isStale(root, shellBuild); tries += 1) {
    if (!canLock(lock)) {
      await setTimeout(200)
      continue
    }
    const problem = await runBuild(root, shellBuild).finally(() => rmdirSync(lock))
    if (problem !== null) throw new Error(problem)
  }
}

function canLock(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false // another test file builds
  }
}
