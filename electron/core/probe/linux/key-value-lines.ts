import { linesOf } from '../drive-text.ts'

/** "name : value" lines, keys in lower case; the first of equal keys wins. */
export function keyValueLines(text: string): Map<string, string> {
  const values = new Map<string, string>()
  for (const line of linesOf(text)) {
    const split = line.length < 4096 ? line.indexOf(':') : -1
    if (split < 1) continue
    const key = line.slice(0, split).trim().toLowerCase()
    if (key !== '' && !values.has(key)) values.set(key, line.slice(split + 1).trim())
  }
  return values
}

/** A decimal or 0x number at the head of a text; `null` beyond what a double keeps exactly. */
export function leadingNumber(text: string | null | undefined): number | null {
  const digits = /^(0x[0-9a-f]{1,16}|\d[\d,]{0,24})/i.exec(text ?? '')?.[1]
  if (digits === undefined) return null
  const value = Number(digits.replaceAll(',', ''))
  return Number.isSafeInteger(value) ? value : null
}
