/** SQLite says SQLITE_CONSTRAINT_UNIQUE (or _PRIMARYKEY), PostgreSQL says 23505. */
export function isUniqueViolation(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505'
}

export type DatabaseProblem =
  | 'NEWER_VERSION'
  | 'DAMAGED'
  | 'NOT_A_DATABASE'
  | 'READ_ONLY'
  | 'FULL'
  | 'LOCKED'
  | 'UNREADABLE'
  /** Of a folder whose workshop is on a server now. */
  | 'MOVED_TO_SERVER'
  /** Of a PostgreSQL server. */
  | 'UNREACHABLE'
  | 'ACCESS_REFUSED'
  | 'NO_SUCH_DATABASE'
  | 'NOT_DURABLE'
  | 'NOT_UTF8'

/** Why the workshop's database cannot be used. The shells turn the code into a sentence. */
export class DatabaseError extends Error {
  readonly problem: DatabaseProblem
  readonly file: string

  constructor(problem: DatabaseProblem, file: string, cause?: unknown) {
    super(`${problem}: ${file}`, { cause })
    this.name = 'DatabaseError'
    this.problem = problem
    this.file = file
  }
}

const problemOfSqliteCode: Record<string, DatabaseProblem> = {
  SQLITE_CORRUPT: 'DAMAGED',
  SQLITE_NOTADB: 'NOT_A_DATABASE',
  SQLITE_READONLY: 'READ_ONLY',
  SQLITE_FULL: 'FULL',
  SQLITE_BUSY: 'LOCKED',
  SQLITE_LOCKED: 'LOCKED',
  SQLITE_CANTOPEN: 'UNREADABLE',
}

/** The problem behind an error of better-sqlite3; `null` when it is something else (extended codes are folded). */
export function sqliteProblem(error: unknown): DatabaseProblem | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const primary = Object.keys(problemOfSqliteCode).find((known) => code === known || code.startsWith(`${known}_`))
  return primary === undefined ? null : (problemOfSqliteCode[primary] ?? null)
}

/** What a server, or the way to it, says against opening. */
export function postgresProblem(error: unknown): DatabaseProblem {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (code === '3D000') return 'NO_SUCH_DATABASE'
  // 28: wrong name or password; 42501: the name may not do it.
  if (code.startsWith('28') || code === '42501') return 'ACCESS_REFUSED'
  if (code === '53100') return 'FULL'
  return 'UNREACHABLE'
}

/** SQLite's own words for a full drive, those of the system and of its quotas, and PostgreSQL's. */
const fullCodes = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100']

/** True when something could not be written for want of room, however deep that is told. */
export function isStorageFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && fullCodes.includes(String(error.code))) return true
  return 'cause' in error && isStorageFull(error.cause)
}
