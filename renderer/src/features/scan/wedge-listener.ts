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
} from './scan-burst.ts'
import { isTextField, type TextField, typeInto, writeBack } from './text-field.ts'

export type WedgeHandlers = {
  onScan: (reading: ScanReading) => void
  /** A single key pressed by a person outside any text field. */
  onKey: (key: ScanKey) => void
  /** A field of the page waits for a scan: outside any field, every burst is one, even without a final key. */
  isScanTaken?: () => boolean
  /** The keyboard itself is under test: scans are still told from it, but no key may be kept from the page. */
  mustLetThrough?: () => boolean
}

/** A little longer than the gap, so that a scanner at the limit is not cut in two. */
const spareMs = 15
/** Enter this soon after a character that went nowhere is the end of a scan that stuttered, not a person's Enter. */
const stutterMs = 300

/**
 * Tells a scanner from a person over the whole page. In a text field the first key of a burst is let through, the
 * next are held: a scan takes the first back, a fast typist gets the others late by one blink.
 */
export function listenToWedge(handlers: WedgeHandlers): () => void {
  let burst: Burst = emptyBurst
  let field: { element: TextField; valueBefore: string } | null = null
  let strayAtMs = Number.NEGATIVE_INFINITY
  let silence: ReturnType<typeof setTimeout> | undefined

  function reset(): Burst {
    clearTimeout(silence)
    const ended = burst
    burst = emptyBurst
    return ended
  }

  function release(): void {
    const ended = reset()
    const held = ended.keys.slice(1)
    if (field !== null) typeInto(field.element, textOf(held))
    else for (const one of ended.keys) handlers.onKey(one)
    field = null
  }

  function takeScan(): void {
    const reading = readScan(reset().keys)
    if (field !== null) writeBack(field.element, field.valueBefore)
    field = null
    if (reading !== null) handlers.onScan(reading)
  }

  function isAwaitedScan(): boolean {
    return field === null && isLongEnough(burst) && handlers.isScanTaken?.() === true
  }

  function hold(event: KeyboardEvent): void {
    if (field === null && handlers.mustLetThrough?.() === true) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  function fallSilent(): void {
    if (isSilentScan(burst) || isAwaitedScan()) takeScan()
    else release()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isModifier(event.key)) return
    const isEnd = event.key === 'Enter' || event.key === 'Tab'
    if (isEnd && isScanEnded(burst, event.timeStamp)) {
      hold(event)
      takeScan()
      return
    }
    if (isEnd && event.timeStamp - strayAtMs <= stutterMs) hold(event)
    if (!isPrintable(event)) {
      if (burst.keys.length > 0) release()
      return
    }
    const isFirst = !isFollowing(burst, event.timeStamp)
    if (isFirst && burst.keys.length > 0) release()
    burst = addKey(burst, scanKeyOf(event), event.timeStamp)
    if (isFirst) field = fieldBefore(event.target)
    else hold(event)
    if (field === null) strayAtMs = event.timeStamp
    clearTimeout(silence)
    silence = setTimeout(fallSilent, longestGapMs(burst) + spareMs)
  }

  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => {
    clearTimeout(silence)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
  }
}

function fieldBefore(target: EventTarget | null): { element: TextField; valueBefore: string } | null {
  return isTextField(target) ? { element: target, valueBefore: target.value } : null
}

function scanKeyOf(event: KeyboardEvent): ScanKey {
  return { key: event.key, code: event.code, hasShift: event.shiftKey }
}

/** A key held down repeats every 30 ms: that is a person, not a scanner. */
function isPrintable(event: KeyboardEvent): boolean {
  if (event.isComposing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return false
  return event.key.length === 1 || event.key === 'Dead'
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'CapsLock'
}

function textOf(keys: readonly ScanKey[]): string {
  return keys.map((one) => (one.key.length === 1 ? one.key : '')).join('')
}
