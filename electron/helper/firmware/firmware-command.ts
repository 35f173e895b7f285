import type { RunLine } from '../../../shared/domain/erasing/erase-line.ts'
import type { CommandResult } from '../../core/probe/run-command.ts'
import type { FirmwareEnd, FirmwarePorts } from '../firmware-runner.ts'
import { boundedText, lastLine } from './bounded-text.ts'

type CommandLine = Extract<RunLine, { kind: 'command' }>

export type Answer = {
  exitCode: number | null
  /** Everything it said: what counts as an error message differs from tool to tool. */
  text: string
  problem: Exclude<CommandResult['kind'], 'done'> | null
  line: CommandLine
}

type CommandLimits = {
  seconds: number
  /** Ended when somebody asks for a stop; what the drive already took stays taken. */
  endsOnStop: boolean
}

const quick: CommandLimits = { seconds: 120, endsOnStop: false }
const stopPollMilliseconds = 200
/** Timers of Node end at 2^31 milliseconds. */
const timerLimitSeconds = 2_000_000
const outputLimitBytes = 64 * 1024 * 1024

/** Runs and reports: every program that touches the drive is in the log, with what it said. */
export async function tell(ports: FirmwarePorts, argv: readonly string[], limits = quick): Promise<Answer> {
  const answer = await ask(ports, argv, limits)
  ports.report(answer.line)
  return answer
}

/** Runs without reporting: for a question that is put a thousand times. */
export async function ask(ports: FirmwarePorts, argv: readonly string[], limits = quick): Promise<Answer> {
  const [program = '', ...args] = argv
  const controller = new AbortController()
  const watch = setInterval(() => {
    if (limits.endsOnStop && ports.isStopped()) controller.abort()
  }, stopPollMilliseconds)
  try {
    const timeoutMs = Math.ceil(Math.min(limits.seconds, timerLimitSeconds) * 1000)
    const { signal } = controller
    return answerOf(argv, await ports.runCommand({ program, args, timeoutMs, maxBytes: outputLimitBytes, signal }))
  } finally {
    clearInterval(watch)
  }
}

function answerOf(argv: readonly string[], result: CommandResult): Answer {
  const isDone = result.kind === 'done'
  const exitCode = isDone ? result.exitCode : null
  const stdout = isDone ? result.stdout : ''
  const stderr = isDone ? result.stderr : result.kind === 'failed' ? result.message : result.kind
  return {
    exitCode,
    text: `${stdout}\n${stderr}`,
    problem: isDone ? null : result.kind,
    line: {
      kind: 'command',
      argv: [...argv],
      exitCode,
      stdout: boundedText(stdout),
      stderr: boundedText(stderr),
      endedAt: new Date().toISOString(),
    },
  }
}

export function failed(code: string, detail: string | null = null): FirmwareEnd {
  return { kind: 'failed', code, detail }
}

/** `null` when the program ran and said that it succeeded, which proves nothing yet. */
export function failureOf({ problem, exitCode, text, line }: Answer): FirmwareEnd | null {
  const program = line.argv[0] ?? null
  if (problem === 'missing') return failed('TOOL_MISSING', program)
  if (problem === 'timed-out') return failed('TIMED_OUT', program)
  if (problem !== null) return failed('COMMAND_FAILED', program)
  return exitCode === 0 ? null : failed('COMMAND_FAILED', `${program} ${exitCode}: ${lastLine(text) ?? ''}`)
}
