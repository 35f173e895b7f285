import { isWholeScan, type ScanKey } from './decode-scan.ts'

/** Scanners type a key every 5 to 60 ms; nobody keeps below 50 for a whole tag. */
const openingGapMs = 50
/** Once a burst is plain, a busy host may hold one key back without cutting the scan in two. */
const runningGapMs = 100
const plainAfter = 3
const shortestScan = 4

/** Keys that came one on the heels of the other. */
export type Burst = { keys: readonly ScanKey[]; lastAtMs: number }
export const emptyBurst: Burst = { keys: [], lastAtMs: Number.NEGATIVE_INFINITY }

/** How long the next key may take and still belong to the burst. */
export function longestGapMs(burst: Burst): number {
  return burst.keys.length >= plainAfter ? runningGapMs : openingGapMs
}

export function isFollowing(burst: Burst, atMs: number): boolean {
  return burst.keys.length > 0 && atMs - burst.lastAtMs <= longestGapMs(burst)
}

/** Adds a key; one that comes too late opens a new burst. */
export function addKey(burst: Burst, key: ScanKey, atMs: number): Burst {
  return { keys: isFollowing(burst, atMs) ? [...burst.keys, key] : [key], lastAtMs: atMs }
}

/** Whether Enter or Tab, pressed now, ends a scan rather than being a person's key. */
export function isScanEnded(burst: Burst, atMs: number): boolean {
  return isLongEnough(burst) && isFollowing(burst, atMs)
}

export function isLongEnough(burst: Burst): boolean {
  return burst.keys.length >= shortestScan
}

/** Whether a burst that fell silent without a final key was a scanner set to send none. */
export function isSilentScan(burst: Burst): boolean {
  return isLongEnough(burst) && isWholeScan(burst.keys)
}
