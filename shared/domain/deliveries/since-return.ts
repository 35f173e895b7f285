import type { Erasure } from '../erasure.ts'

/** Whether what was found then still speaks for a machine that was away since: it may hold another's data now. */
export function isSinceReturn(at: string, returnedAt: string | null): boolean {
  return returnedAt === null || at > returnedAt
}

/** The attempts made since; what was destroyed stays destroyed. */
export function erasuresSinceReturn(erasures: readonly Erasure[], returnedAt: string | null): Erasure[] {
  if (returnedAt === null) return [...erasures]
  return erasures.filter(
    (one) => one.status === 'DESTROYED' || (one.recordedAt > returnedAt && !surelyEndedBefore(one, returnedAt)),
  )
}

/** A log may be brought long after its run, and tells no zone: at the latest it is that time twelve hours behind Greenwich. */
function surelyEndedBefore({ run }: Erasure, returnedAt: string): boolean {
  const told = run.endedAtLocal?.replaceAll('/', '-').replace(' ', 'T') ?? ''
  const endedMs = Date.parse(`${told.slice(0, 19)}Z`)
  return !Number.isNaN(endedMs) && endedMs + 12 * 3_600_000 < Date.parse(returnedAt)
}
