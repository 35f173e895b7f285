import type { DatabaseProblem } from '../core/db/db-errors.ts'

/** Why the core did not start. Both shells say it with the words of `cli.start.failure`. */
export type StartFailure = DatabaseProblem | 'UNKNOWN'

const databaseProblems: Record<DatabaseProblem, true> = {
  NEWER_VERSION: true,
  DAMAGED: true,
  NOT_A_DATABASE: true,
  READ_ONLY: true,
  FULL: true,
  LOCKED: true,
  UNREADABLE: true,
  MOVED_TO_SERVER: true,
  UNREACHABLE: true,
  ACCESS_REFUSED: true,
  NO_SUCH_DATABASE: true,
  NOT_DURABLE: true,
  NOT_UTF8: true,
}

export function startFailureOf(error: unknown): StartFailure {
  const problem = typeof error === 'object' && error !== null && 'problem' in error ? error.problem : null
  return typeof problem === 'string' && Object.hasOwn(databaseProblems, problem)
    ? (problem as DatabaseProblem)
    : 'UNKNOWN'
}

/** The desktop ends with this when it has told the person why: nothing else needs to be tried or said. */
export const alreadyToldExitCode = 3
