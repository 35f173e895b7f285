import { readScan, type ScanKey, type ScanReading } from './decode-scan.ts'
import {
  addKey,
  type Burst,
  emptyBurst,
  isFollowing,
  isLongEnough,
  isScanEnded,
  isSilentScan,
  longestGapMs,
  mayBeScanner,
} from './scan-burst.ts'
import type { TypingPlace } from './typing-place.ts'

export type ScanHandlers = {
  onScan: (reading: ScanReading) => void
  /** A single key pressed by a person where no text is typed. */
  onKey: (key: ScanKey) => void
  /** A field of the page waits for a scan: where no text is typed, every burst is one, even without a final key. */
  isScanTaken?: () => boolean
  /** The keyboard itself is under test: scans are still told from it, but no key may be kept from the page. */
  mustLetThrough?: () => boolean
}

/** A little longer than the gap, so that a scanner at the limit is not cut in two. */
const spareMs = 15
/** A final key this soon after a scan, or after keys that went nowhere, is the scanner's and not a person's. */
const lateEndMs = 300
/** So many keys in a row that went nowhere are a scan that stuttered. */
const stutterCount = 4

const noStrays = { count: 0, lastAtMs: Number.NEGATIVE_INFINITY }

/**
 * Tells a scanner from a person. Each key answers whether the page must not see it. A text field shows the first key
 * of a burst at once and the next ones as soon as they can be no scan; what a scan wrote is taken back.
 */
export function createScanEar(handlers: ScanHandlers) {
  let burst: Burst = emptyBurst
  let place: TypingPlace | null = null
  let held: ScanKey[] = []
  let strays = noStrays
  let toldCount = 0
  let silenced: { burst: Burst; place: TypingPlace | null } | null = null

  return {
    /** A key that writes. `find` is asked where, before the first key of a burst changes anything there. */
    press(key: ScanKey, atMs: number, find: () => TypingPlace | null): boolean {
      resume(atMs)
      const isFirst = !isFollowing(burst, atMs)
      if (isFirst) release()
      // No code begins with a blank, and a blank presses buttons and opens lists.
      if (isFirst && key.key === ' ') return false
      if (isFirst) place = find()
      burst = addKey(burst, key, atMs)
      if (place === null) return strayed(atMs, isFirst)
      if (isShownAtOnce(place, key, isFirst)) {
        giveHeld()
        return false
      }
      held.push(key)
      return true
    },

    /** Enter or Tab. */
    end(atMs: number): boolean {
      if (isScanEnded(burst, atMs, place !== null)) {
        const isHeld = place !== null || handlers.mustLetThrough?.() !== true
        takeScan()
        strays = noStrays
        return isHeld
      }
      const wasStutter = strays.count >= stutterCount && atMs - strays.lastAtMs <= lateEndMs
      release()
      return wasStutter && handlers.mustLetThrough?.() !== true
    },

    /** Any other key ends a burst, and does what it does. */
    other(): void {
      release()
    },

    fallSilent(atMs: number): void {
      const isAwaited = place === null && isLongEnough(burst) && handlers.isScanTaken?.() === true
      if (!isSilentScan(burst) && !isAwaited) {
        const told = { burst, place }
        release()
        silenced = told
        return
      }
      takeScan()
      // Its final key may still be under way.
      strays = { count: stutterCount, lastAtMs: atMs }
    },

    /** How long to wait for the next key before the burst is over; `null` outside a burst. */
    silenceMs: (): number | null => (burst.keys.length === 0 ? null : longestGapMs(burst) + spareMs),
  }

  /** A key bears the moment of its press: one that a busy host gave after the silence still belongs to the burst. */
  function resume(atMs: number): void {
    if (silenced !== null && isFollowing(silenced.burst, atMs)) {
      burst = silenced.burst
      place = silenced.place
      toldCount = burst.keys.length
    }
    silenced = null
  }

  function isShownAtOnce({ showsFirst, showsEvery }: TypingPlace, { key }: ScanKey, isFirst: boolean): boolean {
    if (showsEvery) return true
    // A dead key that is kept back loses the accent that the next one would wear.
    return showsFirst && (isFirst || key === 'Dead' || !mayBeScanner(burst))
  }

  function strayed(atMs: number, isFirst: boolean): boolean {
    const isNext = atMs - strays.lastAtMs <= lateEndMs
    strays = { count: isNext ? strays.count + 1 : 1, lastAtMs: atMs }
    return !isFirst && handlers.mustLetThrough?.() !== true
  }

  function takeScan(): void {
    const reading = readScan(burst.keys)
    place?.restore()
    forget()
    if (reading !== null) handlers.onScan(reading)
  }

  function release(): void {
    const keys = burst.keys.slice(toldCount)
    if (place !== null) giveHeld()
    const isNowhere = place === null
    forget()
    if (isNowhere) for (const key of keys) handlers.onKey(key)
  }

  function giveHeld(): void {
    const text = held.map((one) => (one.key.length === 1 ? one.key : '')).join('')
    held = []
    if (text !== '') place?.give(text)
  }

  function forget(): void {
    burst = emptyBurst
    place = null
    held = []
    toldCount = 0
    silenced = null
  }
}
