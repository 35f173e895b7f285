import { createScanEar, type ScanHandlers } from './scan-ear.ts'
import { typingPlaceOf } from './typing-place.ts'

/** Listens for a scanner that plays keyboard, over the whole page. */
export function listenToWedge(handlers: ScanHandlers): () => void {
  const ear = createScanEar(handlers)
  let silence: ReturnType<typeof setTimeout> | undefined

  function hear(event: KeyboardEvent): boolean {
    const atMs = event.timeStamp
    if (event.key === 'Enter' || event.key === 'Tab') return ear.end(atMs)
    if (isPrintable(event)) {
      const key = { key: event.key, code: event.code, hasShift: event.shiftKey }
      return ear.press(key, atMs, () => typingPlaceOf(event.target))
    }
    ear.other()
    return false
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isModifier(event.key)) return
    if (hear(event)) {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    clearTimeout(silence)
    const waitMs = ear.silenceMs()
    if (waitMs !== null) silence = setTimeout(() => ear.fallSilent(performance.now()), waitMs)
  }

  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => {
    clearTimeout(silence)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
  }
}

/** A key held down repeats every 30 ms: that is a person, not a scanner. */
function isPrintable(event: KeyboardEvent): boolean {
  if (event.isComposing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return false
  return event.key.length === 1 || event.key === 'Dead'
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'CapsLock'
}
