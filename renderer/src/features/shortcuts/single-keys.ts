import type { TFunction } from 'i18next'
import { go } from '../../app/navigation.ts'
import { hasSingleKeys } from '../../app/preferences.ts'
import { routeOfSection, sections } from '../../app/route.ts'
import { scanFieldId } from '../scan/ScanField.tsx'
import { overlay } from './overlay.ts'
import { areShortcutsPaused, digitActs, runAct } from './shortcut-registry.ts'

const chordMs = 1_500
let chordUntilMs = 0

/** One character pressed by a person outside any field, once it is sure that no scan began with it. */
export function onSingleKey({ key, code }: { key: string; code: string }, t: TFunction): void {
  if (!hasSingleKeys.get() || areShortcutsPaused() || overlay.get() !== null) return
  if (performance.now() < chordUntilMs) {
    chordUntilMs = 0
    goToSection(key.toLowerCase(), t)
  } else if (key === 'g') chordUntilMs = performance.now() + chordMs
  else if (isDigit(code)) runDigit(code)
  else if (key === '/') document.getElementById(scanFieldId)?.focus()
  else if (key === '?') overlay.set('sheet')
}

/** By the place of the key: the top row of an AZERTY keyboard writes its digits with Shift only. */
function isDigit(code: string): boolean {
  return /^(Digit|Numpad)[0-9]$/.test(code)
}

function runDigit(code: string): void {
  const digit = Number(code.at(-1))
  const act = digit === 0 ? 'digit0' : digitActs[digit - 1]
  if (act !== undefined) runAct(act)
}

function goToSection(letter: string, t: TFunction): void {
  const section = sections.find((one) => t(`screens.shortcuts.sections.${one}`) === letter)
  if (section !== undefined) go(routeOfSection(section))
}
