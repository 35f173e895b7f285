import { isWholeScan, mayBecomeScan, type ScanKey } from './decode-scan.ts'

/**
 * Scanners type a key every 5 to 60 ms, to which a busy host adds some; so do the fastest hands, for a few keys. The
 * gap therefore only says which keys belong together. What they write, or a pace that no hand keeps, says the rest.
 */
const openingGapMs = 90
/** Once a burst is plain, one key held back does not cut it in two. */
const runningGapMs = 120
const plainAfter = 3
/** Nobody keeps below this for a whole word. */
const handPaceMs = 50
const shortestScan = 4

/** Keys that came one on the heels of the other. */
export type Burst = { keys: readonly ScanKey[]; gapsMs: readonly number[]; lastAtMs: number }
export const emptyBurst: Burst = { keys: [], gapsMs: [], lastAtMs: Number.NEGATIVE_INFINITY }

/** How long the next key may take and still belong to the burst. */
export function longestGapMs(burst: Burst): number {
  return burst.keys.length >= plainAfter ? runningGapMs : openingGapMs
}

export function isFollowing(burst: Burst, atMs: number): boolean {
  return burst.keys.length > 0 && atMs - burst.lastAtMs <= longestGapMs(burst)
}

/** Adds a key; one that comes too late opens a new burst. */
export function addKey(burst: Burst, key: ScanKey, atMs: number): Burst {
  if (!isFollowing(burst, atMs)) return { keys: [key], gapsMs: [], lastAtMs: atMs }
  const gapsMs = [...burst.gapsMs, atMs - burst.lastAtMs]
  return { keys: [...burst.keys, key], gapsMs, lastAtMs: atMs }
}

export function isLongEnough(burst: Burst): boolean {
  return burst.keys.length >= shortestScan
}

/** By the gap in the middle of all: one key held back, or two that a hand rolled, tell nothing. */
export function isScannerPace({ gapsMs }: Burst): boolean {
  const middle = gapsMs.toSorted((one, other) => one - other)[Math.floor(gapsMs.length / 2)]
  return middle !== undefined && middle <= handPaceMs
}

/** While this holds, a text field must not show the keys yet: they may be a scanner's. */
export function mayBeScanner(burst: Burst): boolean {
  return isScannerPace(burst) || mayBecomeScan(burst.keys)
}

/**
 * Whether Enter or Tab, pressed now, ends a scan rather than being a person's key. Where text can be typed, a slow
 * burst must prove itself by its check character; elsewhere nobody types words.
 */
export function isScanEnded(burst: Burst, atMs: number, isInField: boolean): boolean {
  if (!isLongEnough(burst) || !isFollowing(burst, atMs)) return false
  return !isInField || isScannerPace(burst) || isWholeScan(burst.keys)
}

/** Whether a burst that fell silent without a final key was a scanner set to send none. */
export function isSilentScan(burst: Burst): boolean {
  return isLongEnough(burst) && isWholeScan(burst.keys)
}
