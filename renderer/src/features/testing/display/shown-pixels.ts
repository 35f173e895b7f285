import type { Pixels } from '../../../../../shared/domain/testing/display-verdict.ts'

/** Pixels of the screen itself, whatever scaling the system puts between. */
export function shownPixels(): Pixels {
  const ratio = window.devicePixelRatio
  return { width: Math.round(window.screen.width * ratio), height: Math.round(window.screen.height * ratio) }
}
