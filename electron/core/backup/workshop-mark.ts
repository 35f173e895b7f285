import type Sqlite from 'better-sqlite3'

/** The same for a workshop and for what is restored of it: the start of its first entry's hash. */
export function workshopMark(sqlite: Sqlite.Database): string {
  const first = sqlite.prepare('select hash from audit order by sequence limit 1').pluck().get()
  return typeof first === 'string' ? first.slice(0, 8) : '00000000'
}
