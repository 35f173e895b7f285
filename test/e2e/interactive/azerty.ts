import { expectedCodes, type KeyboardLayout } from '../../../shared/domain/testing/keyboard-layouts.ts'
import { legendOf } from '../../../shared/domain/testing/keyboard-legends.ts'
import type { KeyPress } from '../page-models/test-screen.ts'

/** Every key of a French laptop, as its system tells it to the page. */
export function azertyPresses(layout: KeyboardLayout): KeyPress[] {
  return expectedCodes(layout).map((code) => ({ code, key: azertyKey(code) }))
}

/** A tag as a scanner types it on a French host: US positions, so that digits arrive as `à&é`. */
export function scannedOnAzerty(text: string): KeyPress[] {
  return [...text].map((character) => {
    const code = /[A-Z]/.test(character) ? `Key${character}` : character === '-' ? 'Minus' : `Digit${character}`
    return { code, key: azertyKey(code) }
  })
}

function azertyKey(code: string): string {
  const legend = legendOf(code, 'azerty', 'iso')
  if (legend === null || /^(F\d+|Arrow\w+)$/.test(code)) return code
  // On a French keyboard the digit is what Shift gives.
  if (/^Digit/.test(code)) return legend.at(-1) ?? legend
  return legend.charAt(0).toLowerCase()
}
