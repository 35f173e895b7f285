import type { MediaRefusal } from '../../../../../shared/domain/testing/media-refusal.ts'

/** Absent on a page that came over plain HTTP from another machine: browsers keep cameras for secure pages. */
export function hasMedia(): boolean {
  return window.isSecureContext && navigator.mediaDevices !== undefined
}

/** The names that browsers give to what stood between the page and the hardware. */
export function refusalOf(error: unknown): MediaRefusal {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'NOT_FOUND'
  if (name === 'NotReadableError' || name === 'AbortError') return 'BUSY'
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'NOT_ALLOWED' : 'BROKEN'
}
