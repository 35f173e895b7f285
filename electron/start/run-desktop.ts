import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { alreadyToldExitCode } from '../shell/start-failure.ts'

const openingMilliseconds = 15_000

/**
 * Runs the desktop until its window is closed, and gives its exit code. `null` when it could not open at all: a display
 * that refuses, a sandbox that the system forbids.
 */
export function runDesktop(electron: string, root: string): Promise<number | null> {
  const startedAt = performance.now()
  const { ELECTRON_RUN_AS_NODE: _plainNode, ...env } = process.env
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const args = [...(isRoot ? ['--no-sandbox'] : []), join(root, 'out', 'main', 'main.js')]
  const { promise, resolve } = Promise.withResolvers<number | null>()
  const child = spawn(electron, args, { cwd: root, env, stdio: 'inherit' })
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', forward).on('SIGTERM', forward)
  child.once('error', () => resolve(null))
  child.once('exit', (code) => {
    const isEarly = performance.now() - startedAt < openingMilliseconds
    const hasOpened = code === 0 || code === alreadyToldExitCode || !isEarly
    resolve(hasOpened ? (code ?? 1) : null)
  })
  return promise.finally(() => process.off('SIGINT', forward).off('SIGTERM', forward))
}
