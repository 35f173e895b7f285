import { setTimeout as sleep } from 'node:timers/promises'
import type { RunCommand } from '../probe/run-command.ts'
import { runLongCommand } from './run-long-command.ts'
import type { TestingDeps } from './unattended-program.ts'

/** The machine that carries the core, as it is. */
export function benchTesting(runCommand: RunCommand): TestingDeps {
  return {
    runCommand,
    runLongCommand,
    root: '/',
    wait: (milliseconds, signal) =>
      sleep(milliseconds, undefined, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error
      }),
    nowMs: () => performance.now(),
  }
}
