import { checkCharacter } from './iso7064.ts'

/** Letters that a person reads as digits; no tag is ever issued with one of them. */
const ambiguousLetters = 'IOQ'
const prefixPattern = /^[A-HJ-NPR-Z][A-HJ-NPR-Z0-9]{1,5}$/
/**
 * `GC26-00042-7`: campaign prefix (the last letter may name a bench or site), sequence, check character.
 * Capitals and digits only, so that a QR code stays at version 1 and a US-layout scanner types it right.
 */
const tagPattern = /^([A-Z][A-Z0-9]{1,5})-([0-9]{5,7})-([0-9A-Z])$/

export type PrefixProblem = 'PREFIX_LENGTH' | 'PREFIX_AMBIGUOUS' | 'PREFIX_CHARACTERS'

/** `null` when the prefix may be used: 2 to 6 capitals and digits, a letter first, none of I, O, Q. */
export function prefixProblem(prefix: string): PrefixProblem | null {
  if (prefix.length < 2 || prefix.length > 6) return 'PREFIX_LENGTH'
  if (!/^[A-Z][A-Z0-9]*$/.test(prefix)) return 'PREFIX_CHARACTERS'
  return prefixPattern.test(prefix) ? null : 'PREFIX_AMBIGUOUS'
}

/** The written tag, or `null` when its check character would be ambiguous: that number is skipped. */
export function formatAssetTag(prefix: string, sequence: number): string | null {
  const digits = String(sequence).padStart(5, '0')
  const check = checkCharacter(prefix + digits)
  if (check === null || ambiguousLetters.includes(check)) return null
  return `${prefix}-${digits}-${check}`
}

/** The next tag that can be issued after `lastSequence`. */
export function nextAssetTag(prefix: string, lastSequence: number): { tag: string; sequence: number } {
  for (let sequence = lastSequence + 1; ; sequence++) {
    const tag = formatAssetTag(prefix, sequence)
    if (tag !== null) return { tag, sequence }
  }
}

export type AssetTagReading =
  | { kind: 'tag'; tag: string }
  | { kind: 'wrong-check'; text: string }
  | { kind: 'not-a-tag' }

/**
 * Reads what a person typed or a scanner sent: case, spaces, missing dashes and O/I typed for 0/1 are forgiven,
 * a wrong check character is not.
 */
export function readAssetTag(typed: string): AssetTagReading {
  const text = withDashes(typed.trim().toUpperCase().replace(/\s+/g, ''))
  const match = tagPattern.exec(text)
  if (match === null) return { kind: 'not-a-tag' }
  const [, prefix = '', digits = '', check = ''] = match
  if (checkCharacter(prefix + digits) !== check) return { kind: 'wrong-check', text }
  return { kind: 'tag', tag: `${prefix}-${digits}-${check}` }
}

/** Whether what was typed so far could be the beginning of a tag, as forgiving as its reading. */
export function mayBecomeTag(typed: string): boolean {
  const text = typed.toUpperCase()
  return /^[A-Z][A-Z0-9]{0,5}$/.test(text) || /^[A-Z][A-Z0-9]{1,5}-?[0-9OIL]{0,7}(?:-?[0-9A-Z]?)$/.test(text)
}

function withDashes(text: string): string {
  const parts = /^([A-Z][A-Z0-9]{1,5})-?([0-9OIL]{5,7})-?([0-9A-Z])$/.exec(text)
  if (parts === null) return text
  const [, prefix = '', sequence = '', check = ''] = parts
  return `${prefix}-${digitsOf(sequence)}-${unambiguous(check)}`
}

function digitsOf(text: string): string {
  return text.replaceAll('O', '0').replace(/[IL]/g, '1')
}

function unambiguous(check: string): string {
  if (check === 'O' || check === 'Q') return '0'
  return check === 'I' ? '1' : check
}
