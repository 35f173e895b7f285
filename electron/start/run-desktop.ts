import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { alreadyToldExitCode } from '../shell/start-failure.ts'

const openingMilliseconds = 15_000

/**
 * Runs the desktop until its window is closed. `false` when it could not open at all: a display that refuses, a sandbox
 * that the system forbids.
 */
export function runDesktop(electron: string, root: string): Promise<boolean> {
  const startedAt = performance.now()
  const { ELECTRON_RUN_AS_NODE: _plainNode, ...env } = process.env
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const args = [...(isRoot ? ['--no-sandbox'] : []), join(root, 'out', 'main', 'main.js')]
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const child = spawn(electron, args, { cwd: root, env, stdio: 'inherit' })
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', forward).on('SIGTERM', forward)
  child.once('error', () => resolve(false))
  child.once('exit', (code) => {
    const isEarly = performance.now() - startedAt < openingMilliseconds
    if (code !== 0) process.exitCode = code ?? 1
    resolve(code === 0 || code === alreadyToldExitCode || !isEarly)
  })
  return promise.finally(() => process.off('SIGINT', forward).off('SIGTERM', forward))
}
