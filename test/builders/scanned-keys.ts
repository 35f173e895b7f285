import type { ScanKey } from '../../renderer/src/features/scan/decode-scan.ts'

export const scannerLayouts = ['qwerty', 'azerty'] as const
export type ScannerLayout = (typeof scannerLayouts)[number]

const azertyDigits = 'à&é"\'(-è_ç'
const azertyLetters: Record<string, string> = { A: 'Q', Q: 'A', W: 'Z', Z: 'W', M: '?' }

/** What a scanner that presses US positions gives on a US and on a French host. */
export function scannedKeys(text: string, layout: ScannerLayout): ScanKey[] {
  return [...text].map((character) => ({
    code: codeOf(character),
    hasShift: /[A-Z]/.test(character),
    key: layout === 'qwerty' ? character : azertyKey(character),
  }))
}

function codeOf(character: string): string {
  if (/[0-9]/.test(character)) return `Digit${character}`
  return character === '-' ? 'Minus' : `Key${character.toUpperCase()}`
}

function azertyKey(character: string): string {
  if (/[0-9]/.test(character)) return azertyDigits[Number(character)] ?? ''
  return character === '-' ? ')' : (azertyLetters[character] ?? character)
}
