import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A program that runs for minutes, told of as it goes. Arguments only, as for `runCommand`. */
export type LongCommand = {
  program: string
  args: readonly string[]
  /** What it writes, on either of its outputs, in pieces as they come. */
  onText: (text: string) => void
  /** Ends it, gently first. */
  signal: AbortSignal
  timeoutMs: number
}
export type LongCommandEnd =
  | { kind: 'missing' }
  | { kind: 'failed'; message: string }
  | { kind: 'timed-out' }
  | { kind: 'cancelled' }
  | { kind: 'ended'; exitCode: number | null; signal: string | null }
export type RunLongCommand = (command: LongCommand) => Promise<LongCommandEnd>

const toolFolders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']
const killAfterMs = 5_000

export function runLongCommand({ program, args, onText, signal, timeoutMs }: LongCommand): Promise<LongCommandEnd> {
  if (signal.aborted) return Promise.resolve({ kind: 'cancelled' })
  if (!isInstalled(program)) return Promise.resolve({ kind: 'missing' })
  const child = spawn(program, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: a stressor's workers must not outlive it.
    detached: true,
    env: { PATH: toolFolders.join(':'), HOME: process.env.HOME, LC_ALL: 'C', LANG: 'C' },
  })
  let why: 'timed-out' | 'cancelled' | null = null
  const end = (reason: 'timed-out' | 'cancelled') => {
    why ??= reason
    signalGroup(child.pid, 'SIGTERM')
    setTimeout(() => signalGroup(child.pid, 'SIGKILL'), killAfterMs).unref()
  }
  const onAbort = () => end('cancelled')
  const timer = setTimeout(() => end('timed-out'), timeoutMs)
  signal.addEventListener('abort', onAbort)
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onText)
  const ended = new Promise<LongCommandEnd>((resolve) => {
    child.on('error', (error) => resolve({ kind: 'failed', message: error.message }))
    child.on('close', (exitCode, by) => resolve(why === null ? { kind: 'ended', exitCode, signal: by } : { kind: why }))
  })
  return ended.finally(() => {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  })
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // Already gone, which is what was wanted.
  }
}

function isInstalled(program: string): boolean {
  return program.includes('/') || toolFolders.some((folder) => existsSync(join(folder, program)))
}
