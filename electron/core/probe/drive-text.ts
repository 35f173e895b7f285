const maximumTextLength = 8 * 1024 * 1024
const maximumLines = 200_000

/** The text's lines, without carriage returns; a text longer than any tool prints is cut. */
export function linesOf(text: string): string[] {
  return text.slice(0, maximumTextLength).split(/\r?\n/, maximumLines)
}

/** Parsed JSON, or `null`: a tool killed half-way leaves half a document. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.slice(0, maximumTextLength))
  } catch {
    // Not JSON is an answer here: the caller reads it as "nothing known".
    return null
  }
}

/** Bytes that are no printable text, as drives behind bad bridges answer, make the whole value unknown. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: drives do answer them
const notPrintable = /[\u0001-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/

/** The value without padding; `null` when nothing printable is left. Inner blanks are kept: they may be part of a name. */
export function cleanText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = String(value).replaceAll('\0', ' ').trim()
  return text === '' || text.length > 256 || notPrintable.test(text) ? null : text
}

/** A whole number as tools print it, with or without thousands separators ("500,107,862,016"); `null` for anything else. */
export function wholeNumber(text: string | null | undefined): number | null {
  if (text === null || text === undefined || text.length > 64) return null
  if (!/^\d+$|^\d{1,3}(?:[,.'’\s\u00a0\u202f]\d{3})+$/.test(text.trim())) return null
  const value = Number(text.replace(/\D/g, ''))
  return Number.isSafeInteger(value) ? value : null
}

/** `null` for a count that is 0, missing or no whole number: where 0 only ever means "not told". */
export function positive(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && Number.isSafeInteger(value) && value > 0 ? value : null
}

/** `null` for what cannot be a counter. */
export function counter(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : null
}

/** Drives report -1, 0x80 and 255 °C when their sensor is silent. */
export function plausibleTemperature(celsius: number | null | undefined): number | null {
  if (celsius === null || celsius === undefined || !Number.isFinite(celsius)) return null
  const rounded = Math.round(celsius)
  return rounded >= -40 && rounded <= 125 ? rounded : null
}
