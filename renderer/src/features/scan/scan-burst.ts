import { isWholeTag, type ScanKey } from './decode-scan.ts'

/** Scanners type a key every 5 to 60 ms; nobody keeps below 50 for a whole tag. */
export const burstGapMs = 50
const shortestScan = 4

/** Keys that came one on the heels of the other. */
export type Burst = { keys: readonly ScanKey[]; lastAtMs: number }
export const emptyBurst: Burst = { keys: [], lastAtMs: Number.NEGATIVE_INFINITY }

/** Adds a key; one that comes too late opens a new burst. */
export function addKey(burst: Burst, key: ScanKey, atMs: number): Burst {
  const isFollowing = atMs - burst.lastAtMs <= burstGapMs
  return { keys: isFollowing ? [...burst.keys, key] : [key], lastAtMs: atMs }
}

/** Whether Enter or Tab, pressed now, ends a scan rather than being a person's key. */
export function isScanEnded(burst: Burst, atMs: number): boolean {
  return burst.keys.length >= shortestScan && atMs - burst.lastAtMs <= burstGapMs
}

/** Whether a burst that fell silent without a final key was a scanner set to send none. */
export function isSilentScan(burst: Burst): boolean {
  return burst.keys.length >= shortestScan && isWholeTag(burst.keys)
}
