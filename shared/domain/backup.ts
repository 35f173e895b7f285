export const backupReasons = ['start', 'daily', 'before-migration', 'asked'] as const
export type BackupReason = (typeof backupReasons)[number]

/** Evidence that the database names and the folder does not hold as it came; some of it by file, the rest counted. */
export type EvidenceGaps = { missingCount: number; alteredCount: number; named: string[] }

/** One copy of the database beside it. */
export type BackupCopy = {
  name: string
  /** Counts on from copy to copy, whatever the clock says. */
  ordinal: number
  reason: BackupReason
  takenAt: string
  sizeBytes: number
  /** When the database in it was proven; `null` = nobody verified it, or it did not stand. */
  verifiedAt: string | null
  /** `null` = nobody looked. The pieces lie beside the copies: one that is gone takes no copy's worth away. */
  evidence: EvidenceGaps | null
}

/** Why a copy is not to be trusted. */
export const copyProblems = ['DAMAGED', 'COUNTS_DIFFER', 'CHAIN_BROKEN'] as const
export type CopyProblem = (typeof copyProblems)[number]

/** Why there is no copy at all. */
export const hereProblems = ['HERE_FULL', 'NOT_TAKEN'] as const
export type HereProblem = (typeof hereProblems)[number]

/** Why nothing could be written to the second place. */
export const placeProblems = [
  'PLACE_MISSING',
  'PLACE_FULL',
  'PLACE_READ_ONLY',
  'SAME_DRIVE',
  'KEY_MISSING',
  'HERE_FULL',
  'HERE_UNREADABLE',
  'NOT_READ_BACK',
] as const
export type PlaceProblem = (typeof placeProblems)[number]

const archiveProblems = ['NOT_AN_ARCHIVE', 'WRONG_PASSPHRASE', 'CUT_SHORT', 'ALTERED'] as const
export type ArchiveProblem = (typeof archiveProblems)[number]

export const passphraseLength = { least: 10, most: 200 } as const

/** A copy here older than this, or elsewhere older than that, is said in large type. */
export const oldAfterDays = { here: 2, elsewhere: 7 } as const

/** Elsewhere each one carries all evidence: a stick must not be full of them. */
export const kept = { here: { last: 8, days: 14 }, elsewhere: { last: 4, days: 7 } } as const
const keptBeforeMigration = 3

type Made = { ordinal: number; takenAt: string }

/** By the order in which they were made: a clock that was set back must not make the newest the oldest. */
export function newestFirst<Copy extends Made>(copies: readonly Copy[]): Copy[] {
  return copies.toSorted((one, other) => other.ordinal - one.ordinal || other.takenAt.localeCompare(one.takenAt))
}

/** The copies that may go: all but what `outdated` keeps, and the last ones made before a migration. */
export function copiesToDrop(copies: readonly BackupCopy[]): BackupCopy[] {
  const beforeMigration = newestFirst(copies).filter(({ reason }) => reason === 'before-migration')
  const needed = new Set(beforeMigration.slice(0, keptBeforeMigration))
  return outdated(copies, ({ verifiedAt }) => verifiedAt !== null, kept.here).filter((copy) => !needed.has(copy))
}

/**
 * All but the last few and the last one of each of the last days, counted apart for those that were proven and those
 * that were not: neither takes the other's place, for the proven are safe and the others may hold newer work.
 */
export function outdated<Copy extends Made>(
  copies: readonly Copy[],
  isProven: (copy: Copy) => boolean,
  { last, days }: { last: number; days: number },
): Copy[] {
  const [proven, unproven] = [copies.filter(isProven), copies.filter((copy) => !isProven(copy))]
  return [proven, unproven].flatMap((group) => {
    const newest = newestFirst(group)
    const needed = new Set([...newest.slice(0, last), ...lastOfEachDay(newest).slice(0, days)])
    return newest.filter((copy) => !needed.has(copy))
  })
}

function lastOfEachDay<Copy extends Made>(newest: readonly Copy[]): Copy[] {
  const days = new Map<string, Copy>()
  for (const copy of newest) {
    const day = copy.takenAt.slice(0, 10)
    if (!days.has(day)) days.set(day, copy)
  }
  return [...days.values()]
}

/** A time to come is a clock that was once ahead: it says nothing about when the copy was made. */
export function isOld(lastGoodAt: string | null, now: string, afterDays: number): boolean {
  if (lastGoodAt === null) return true
  const ageMs = Date.parse(now) - Date.parse(lastGoodAt)
  return ageMs < 0 || ageMs > afterDays * 86_400_000
}
