export const backupReasons = ['start', 'daily', 'before-migration', 'asked'] as const
export type BackupReason = (typeof backupReasons)[number]

/** One copy of the database beside it. */
export type BackupCopy = {
  name: string
  reason: BackupReason
  takenAt: string
  sizeBytes: number
  /** `null` = nobody verified it, or it did not stand. */
  verifiedAt: string | null
}

/** Why a copy is not to be trusted. */
export const copyProblems = [
  'DAMAGED',
  'COUNTS_DIFFER',
  'CHAIN_BROKEN',
  'EVIDENCE_MISSING',
  'EVIDENCE_ALTERED',
] as const
export type CopyProblem = (typeof copyProblems)[number]

/** Why nothing could be written to the second place. */
export const placeProblems = ['PLACE_MISSING', 'PLACE_FULL', 'PLACE_READ_ONLY', 'NOT_READ_BACK'] as const
export type PlaceProblem = (typeof placeProblems)[number]

const archiveProblems = ['NOT_AN_ARCHIVE', 'WRONG_PASSPHRASE', 'CUT_SHORT', 'ALTERED'] as const
export type ArchiveProblem = (typeof archiveProblems)[number]

export const passphraseLength = { least: 10, most: 200 } as const

/** A copy here older than this, or elsewhere older than that, is said in large type. */
export const oldAfterDays = { here: 2, elsewhere: 7 } as const

const keptLast = 8
const keptDays = 14
const keptBeforeMigration = 3

/** The copies that may go: all but the last few, one a day for two weeks, and the last ones made before a migration. */
export function copiesToDrop(copies: readonly BackupCopy[]): BackupCopy[] {
  const newest = copies.toSorted((one, other) => other.takenAt.localeCompare(one.takenAt))
  // A copy that was never proven takes nobody's place.
  const good = newest.filter(({ verifiedAt }) => verifiedAt !== null)
  const kept = new Set<BackupCopy>([
    ...good.slice(0, keptLast),
    ...lastOfEachDay(good).slice(0, keptDays),
    ...newest.filter(({ reason }) => reason === 'before-migration').slice(0, keptBeforeMigration),
  ])
  // While nothing is proven, everything may be needed.
  return good.length === 0 ? [] : newest.filter((copy) => !kept.has(copy))
}

function lastOfEachDay(newestFirst: readonly BackupCopy[]): BackupCopy[] {
  const days = new Map<string, BackupCopy>()
  for (const copy of newestFirst) {
    const day = copy.takenAt.slice(0, 10)
    if (!days.has(day)) days.set(day, copy)
  }
  return [...days.values()]
}

export function isOld(lastGoodAt: string | null, now: string, afterDays: number): boolean {
  if (lastGoodAt === null) return true
  return Date.parse(now) - Date.parse(lastGoodAt) > afterDays * 86_400_000
}
