import { mayBecomeTag, readAssetTag } from '../../../../shared/domain/asset-tag.ts'
import { mayBecomeCommand, readScanCommand } from '../../../../shared/domain/scan-commands.ts'

/** One key press of a scanner that plays keyboard. */
export type ScanKey = { key: string; code: string; hasShift: boolean }

/** What may have been scanned, best first. The second is asked for when the first says nothing to the core. */
export type ScanReading = { text: string; otherText: string | null }

/**
 * Scanners press US positions. On a French host the digits arrive as `&é"` in `key` and only `code` tells the truth;
 * a scanner set to the host's layout is the other way round. Both are decoded, a valid tag or a
 * command decides.
 */
export function readScan(keys: readonly ScanKey[]): ScanReading | null {
  const byKey = cleanScan(writtenBy(keys))
  const candidates = [...new Set([byKey, cleanScan(atPositions(keys))])].filter((text) => text.length > 0)
  const [only] = candidates
  if (only === undefined) return null
  const command = candidates.map(readScanCommand).find((reading) => reading.kind !== 'not-a-command')
  if (command !== undefined) return { text: command.text, otherText: null }
  const tag = candidates.map(readAssetTag).find((reading) => reading.kind === 'tag')
  if (tag?.kind === 'tag') return { text: tag.tag, otherText: null }
  // As it came: what looks like a tag with a wrong check may be a serial, and the core knows serials.
  const wrong = candidates.find((text) => readAssetTag(text).kind === 'wrong-check')
  if (wrong !== undefined) return { text: wrong, otherText: null }
  const ordered = isPlain(byKey) ? candidates : candidates.toReversed()
  return { text: ordered[0] ?? only, otherText: ordered[1] ?? null }
}

/** Whether a burst that no Enter closed is worth taking for a scan: only a whole tag or a whole command is. */
export function isWholeScan(keys: readonly ScanKey[]): boolean {
  const reading = readScan(keys)
  return reading !== null && isTagOrCommand(reading.text)
}

/** Whether the next keys could still make a tag or a command of these, on whichever layout. */
export function mayBecomeScan(keys: readonly ScanKey[]): boolean {
  return [writtenBy(keys), atPositions(keys)].some((text) => {
    // A scanner that names its symbology says so first.
    const begun = text.replace(/^\](?:[A-Za-z][0-9A-Za-z]?)?/, '')
    return begun === '' ? text !== '' : mayBecomeTag(begun) || mayBecomeCommand(begun)
  })
}

export function isTagOrCommand(text: string): boolean {
  return readAssetTag(text).kind === 'tag' || readScanCommand(text).kind === 'command'
}

/** Drops the AIM symbology prefix (`]Q1`), control characters and blanks around. */
export function cleanScan(text: string): string {
  return text
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replace(/^\][A-Za-z][0-9A-Za-z]/, '')
    .trim()
}

function writtenBy(keys: readonly ScanKey[]): string {
  return keys.map((one) => (one.key.length === 1 ? one.key : '')).join('')
}

function atPositions(keys: readonly ScanKey[]): string {
  return keys.map(characterAtPosition).join('')
}

function isPlain(text: string): boolean {
  return /^[A-Za-z0-9 _./:+-]*$/.test(text)
}

const shiftedDigits = ')!@#$%^&*('
const symbols: Record<string, readonly [plain: string, shifted: string]> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Backquote: ['`', '~'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Space: [' ', ' '],
  NumpadDecimal: ['.', '.'],
  NumpadDivide: ['/', '/'],
  NumpadMultiply: ['*', '*'],
  NumpadSubtract: ['-', '-'],
  NumpadAdd: ['+', '+'],
}

function characterAtPosition({ code, hasShift }: ScanKey): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return hasShift ? letter : letter.toLowerCase()
  const digit = /^Digit([0-9])$/.exec(code)?.[1]
  if (digit !== undefined) return hasShift ? (shiftedDigits[Number(digit)] ?? '') : digit
  const padDigit = /^Numpad([0-9])$/.exec(code)?.[1]
  if (padDigit !== undefined) return padDigit
  const symbol = symbols[code]
  return symbol === undefined ? '' : symbol[hasShift ? 1 : 0]
}
