const windowMilliseconds = 60_000
const mostReloads = 3

/** A page that crashed is loaded again, unless that is what it keeps crashing on. Times in milliseconds. */
export function canReloadAfterCrash(crashesAt: readonly number[], now: number): boolean {
  return crashesAt.filter((crashAt) => now - crashAt < windowMilliseconds).length < mostReloads
}
