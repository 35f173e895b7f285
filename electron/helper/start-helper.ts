import { runCommand } from '../core/probe/run-command.ts'
import { exitCodes } from './exit-codes.ts'
import type { HelperDeps } from './helper-deps.ts'
import { openBlockIo } from './io/block-io.ts'
import { defaultPace } from './pace.ts'
import { readOrder } from './read-order.ts'
import { reportTo } from './report.ts'
import { runErase } from './run-erase.ts'
import { createStopper, type Stopper } from './stop.ts'

export type Eyes = Pick<HelperDeps, 'lookAtDrive' | 'pathsOnDrive' | 'firmware'> &
  Partial<Pick<HelperDeps, 'pace' | 'open'>>

const parentEveryMilliseconds = 1000

/** The process around one run: order in, lines out, exit code. */
export async function startHelper(eyes: Eyes): Promise<void> {
  const stopper = createStopper()
  const unwatch = watchParent(stopper)
  const order = await readOrder(process.stdin, stopper)
  const now = () => new Date()
  if (order === null) {
    process.stderr.write('BAD_ORDER\n')
    process.exitCode = exitCodes.badOrder
  } else {
    const report = reportTo(process.stdout, now)
    const milliseconds = () => performance.now()
    const deps = { pace: defaultPace, open: openBlockIo, ...eyes, runCommand, now, milliseconds, report, stopper }
    process.exitCode = await runErase(order, deps)
  }
  unwatch()
  process.stdin.destroy()
}

/** Signals, a closed output and a parent that died all stop; the first is what gets reported. */
function watchParent(stopper: Stopper): () => void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => stopper.stop('signal', signal))
  process.stdout.on('error', () => stopper.stop('parent-gone', 'stdout'))
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) stopper.stop('parent-gone', 'ppid')
  }, parentEveryMilliseconds)
  return () => clearInterval(timer)
}
