import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { EraseLine } from '../../../shared/domain/erasing/erase-line.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import { eraseLineOf } from '../../../shared/domain/erasing/parse-erase-log.ts'

/** How a helper ended, as the system tells it: never a word about the drive. */
export type HelperEnd = { exitCode: number | null; signal: string | null; stderr: string }
export type HelperRun = {
  /** Asks it to finish what is in flight and to leave. */
  stop(): void
  ended: Promise<HelperEnd>
}
export type StartHelper = (order: EraseOrder, onLine: (line: EraseLine) => void) => HelperRun

const stderrKept = 4000

/** Starts one helper for one order. Its standard input stays open as long as we live: that is how it knows that we do. */
export function helperStarter(command: readonly [string, ...string[]]): StartHelper {
  return (order, onLine) => {
    const [program, ...args] = command
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env: helperEnvironment(), windowsHide: true })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-stderrKept)
    })
    // A helper that left before it read its order breaks the pipe; its end says so.
    child.stdin.on('error', () => undefined)
    child.stdin.write(`${JSON.stringify(order)}\n`)
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (text) => {
      const line = eraseLineOf(text)
      if (line !== null) onLine(line)
    })
    const ended = new Promise<HelperEnd>((resolve) => {
      child.on('error', (error) => resolve({ exitCode: null, signal: null, stderr: error.message }))
      child.on('close', (exitCode, signal) => resolve({ exitCode, signal, stderr }))
    })
    return { stop: () => child.stdin.write('{"kind":"stop"}\n'), ended }
  }
}

function helperEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', UV_THREADPOOL_SIZE: '8' }
}
