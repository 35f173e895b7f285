import anyValues from '../../../resources/placeholders/any-value.json' with { type: 'json' }
import serialValues from '../../../resources/placeholders/serial-only.json' with { type: 'json' }
import uuidValues from '../../../resources/placeholders/uuids.json' with { type: 'json' }

const anyValueSet = new Set(anyValues.values)
const serialSet = new Set(serialValues.values)
const uuidSet = new Set(uuidValues.values)

// Fillers that firmware builders number or finish in their own way; each pattern covers the whole value.
const fillerPatterns = [
  /^i?to ?be ?filled\b.*$/,
  /^tobefilledby.*$/,
  /^(?:default|oem default) string.*$/,
  /^type ?[123] ?- .*$/,
  /^type[123][a-z.]*(?:family|version|sku|serial|config).*$/,
  /^(?:a\d_|array\d_|dimm\d_)?(?:sernum|partnum|serialnumber|partnumber|modulepartnumber|assettagnum|manufacturer)\d{0,2}$/,
  /^(?:so)?dimm0\d\d$/,
]

const countingUp = '0123456789'.repeat(8)
const countingDown = '9876543210'.repeat(8)
const separators = /[\s.,:;\-_/\\[\](){}*#"']+/g
const longestValue = 1000

/** Blanks collapsed; `null` when nothing is left. Control characters count as blanks. */
export function cleanText(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  const text = value
    .slice(0, longestValue)
    .replace(/[\s\p{Cc}\ufffd]+/gu, ' ')
    .trim()
  return text === '' ? null : text
}

/** True for a text that stands where no value was ever written. Only a whole value counts, never a part of one. */
export function isPlaceholder(value: string): boolean {
  const text = fold(value)
  if (anyValueSet.has(text) || fillerPatterns.some((pattern) => pattern.test(text))) return true
  const core = text.replace(separators, '')
  return core === '' || isOneCharacter(core.replace(/^0x(?=.)/, '')) || isCounting(core)
}

/** As `isPlaceholder`, for serial numbers and asset tags. A real serial that holds 0000000 inside survives. */
export function isSerialPlaceholder(value: string): boolean {
  return serialSet.has(fold(value)) || isPlaceholder(value)
}

/** The value as told, or `null` when it says nothing. */
export function tellText(value: string | null | undefined): string | null {
  const text = cleanText(value)
  return text === null || isPlaceholder(text) ? null : text
}

/** The serial or asset tag without the dots that Dell pads board serials with, or `null` when it says nothing. */
export function tellSerial(value: string | null | undefined): string | null {
  const text = cleanText(cleanText(value)?.replace(/^[.\s]+|[.\s]+$/g, ''))
  return text === null || isSerialPlaceholder(text) ? null : text
}

const uuidShape = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/

/** The system UUID in lower case, or `null` when it is malformed, blank or one that many boards share. */
export function tellUuid(value: string | null | undefined): string | null {
  const text = cleanText(value)?.toLowerCase() ?? null
  if (text === null || !uuidShape.test(text) || uuidSet.has(text)) return null
  return /^[0-]+$/.test(text) || /^[f-]+$/.test(text) ? null : text
}

function fold(value: string): string {
  return (cleanText(value) ?? '').toLowerCase().replace(/[\s.]+$/, '')
}

// "0" and "X" say nothing at any length; "77" may be a version, "7777" is not a serial.
function isOneCharacter(text: string): boolean {
  if (!/^(.)\1*$/u.test(text)) return false
  return /^[0xf?]/.test(text) ? text.length > 1 || /^[0x?]/.test(text) : text.length >= 4
}

function isCounting(text: string): boolean {
  return text.length >= 6 && text.length <= 60 && (countingUp.includes(text) || countingDown.includes(text))
}
