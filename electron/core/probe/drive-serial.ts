import { cleanText } from './drive-text.ts'
import { isSerialPlaceholder } from './placeholders.ts'

/** A serial that can tell one drive from another; `null` for placeholders, redactions and rubbish. */
export function cleanDriveSerial(value: unknown): string | null {
  const text = cleanText(value)
  if (text === null || text.length < 3 || text.length > 64) return null
  return isSerialPlaceholder(text) || /^[x?*-]+$/i.test(text) ? null : text
}
