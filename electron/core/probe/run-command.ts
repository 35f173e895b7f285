import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'

export type CommandResult =
  | { kind: 'done'; stdout: string; stderr: string; exitCode: number }
  | { kind: 'missing' }
  | { kind: 'timed-out' }
  | { kind: 'too-large' }
  | { kind: 'failed'; message: string }

/** A program and its arguments; never a shell string, because names on a probed machine are hostile. */
export type Command = {
  program: string
  args: readonly string[]
  timeoutMs?: number
  maxBytes?: number
  /** One of many started together: steps back for those that are not started yet. */
  givesWay?: boolean
  /** Ends the program when it is aborted. */
  signal?: AbortSignal
}
export type RunCommand = (command: Command) => Promise<CommandResult>

const defaultTimeoutMs = 10_000
const defaultMaxBytes = 16 * 1024 * 1024
/** Debian keeps the hardware tools out of an ordinary user's PATH. */
const toolFolders = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** Runs one program with a time and a size limit, in the C locale so that its words are the documented ones. */
export function runCommand(command: Command): Promise<CommandResult> {
  const options = {
    timeout: command.timeoutMs ?? defaultTimeoutMs,
    maxBuffer: command.maxBytes ?? defaultMaxBytes,
    killSignal: 'SIGKILL',
    signal: command.signal,
    encoding: 'utf8',
    windowsHide: true,
    env: { ...safeEnvironment(), LC_ALL: 'C', LANG: 'C' },
  } as const
  // Starting a process costs milliseconds even when there is nothing to start: the absent are not tried.
  if (!isInstalled(command.program)) return Promise.resolve({ kind: 'missing' })
  return new Promise((resolve) => {
    const child = execFile(command.program, [...command.args], options, (error, stdout, stderr) => {
      resolve(error === null ? { kind: 'done', stdout, stderr, exitCode: 0 } : resultOfError(error, stdout, stderr))
    })
    if (command.givesWay === true) giveWay(child.pid)
  })
}

/**
 * Starting a process holds this thread until the new one has begun, which on few cores waits behind the tools already
 * running. When they step back all are started sooner: a tenth of a whole reading on two cores.
 */
function giveWay(pid: number | undefined): void {
  if (process.platform !== 'linux' || pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Already ended, or elevated beyond our reach: it runs as it is.
  }
}

function isInstalled(program: string): boolean {
  if (process.platform === 'win32' || program.includes('/')) return true
  return toolFolders.split(':').some((folder) => existsSync(join(folder, program)))
}

function safeEnvironment(): NodeJS.ProcessEnv {
  if (process.platform === 'win32') return { SystemRoot: process.env.SystemRoot, PATH: process.env.PATH }
  return { PATH: toolFolders, HOME: process.env.HOME }
}

type ExecError = Error & { code?: string | number | null; killed?: boolean }

function resultOfError(error: ExecError, stdout: string, stderr: string): CommandResult {
  if (error.code === 'ENOENT') return { kind: 'missing' }
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return { kind: 'too-large' }
  if (error.killed === true) return { kind: 'timed-out' }
  if (typeof error.code === 'number') return { kind: 'done', stdout, stderr, exitCode: error.code }
  return { kind: 'failed', message: error.message }
}
