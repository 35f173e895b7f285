import type { ReadingNote } from '../../../shared/domain/reading.ts'
import type { Gathered } from './gather-evidence.ts'
import type { CommandResult, RunCommand } from './run-command.ts'

export type NamedCommand = { name: string; program: string; args: readonly string[]; timeoutMs?: number }

/** Runs one tool and keeps what it printed under `name`. A missing tool or right becomes a note. */
export async function gatherCommand(runCommand: RunCommand, { name, ...command }: NamedCommand): Promise<Gathered> {
  const result = await runCommand({ ...command, givesWay: true })
  const note = noteOf(result, command.program)
  const text = result.kind === 'done' ? result.stdout : ''
  return {
    evidence: text === '' ? [] : [{ name, bytes: new TextEncoder().encode(text) }],
    notes: note === null ? [] : [note],
  }
}

const deniedWords =
  /permission denied|operation not permitted|must be (?:run as )?root|can't read memory|requires? root/i

function noteOf(result: CommandResult, source: string): ReadingNote | null {
  if (result.kind === 'missing') return { code: 'TOOL_MISSING', source, detail: null }
  if (result.kind === 'timed-out') return { code: 'TIMED_OUT', source, detail: null }
  if (result.kind === 'too-large') return { code: 'TOO_LARGE', source, detail: null }
  if (result.kind === 'failed') return { code: 'FAILED', source, detail: result.message.slice(0, 200) }
  if (result.exitCode === 0) return null
  const said = `${result.stderr}\n${result.stdout}`
  if (deniedWords.test(said)) return { code: 'NEEDS_ROOT', source, detail: null }
  // Many tools exit non-zero with a full answer (smartctl's exit code is a bit mask): only silence is a failure.
  return result.stdout.trim() === '' ? { code: 'FAILED', source, detail: firstLine(result.stderr) } : null
}

function firstLine(text: string): string | null {
  return text.trim().split('\n')[0]?.slice(0, 200) || null
}
