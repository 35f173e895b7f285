import type { EraseLine } from './erase-line.ts'

export type EraseLog = {
  lines: EraseLine[]
  /** A line that cannot be read stands where no power cut explains it. */
  isTorn: boolean
}

const linesAtMost = 200_000

/**
 * The lines of a job's log. A power cut tears the last line of a run; the next run then starts on a line of its own.
 * A torn line anywhere else means that somebody or something changed the log.
 */
export function parseEraseLog(text: string): EraseLog {
  const parsed = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(eraseLineOf)
  const lines = parsed.filter((line) => line !== null)
  const isTorn = parsed.some((line, index) => line === null && !isEndOfRun(parsed[index + 1]))
  return { lines: lines.slice(0, linesAtMost), isTorn: isTorn || lines.length > linesAtMost }
}

function isEndOfRun(next: EraseLine | null | undefined): boolean {
  return next === undefined || next?.kind === 'run-started' || next?.kind === 'run-lost'
}

/** The helper is ours and its lines are typed; what is checked here is that a line is whole. */
export function eraseLineOf(text: string): EraseLine | null {
  try {
    const value: unknown = JSON.parse(text)
    const isLine = typeof value === 'object' && value !== null && 'kind' in value && 'at' in value
    return isLine && typeof value.kind === 'string' && typeof value.at === 'string' ? (value as EraseLine) : null
  } catch {
    return null
  }
}
