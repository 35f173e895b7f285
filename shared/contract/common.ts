import * as z from 'zod'

export const idSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
/** A line that a person types: trimmed, never empty, bounded. */
export const lineSchema = z.string().trim().min(1).max(200)
export const optionalLineSchema = z.string().trim().max(200).transform(emptyToNull).nullable().default(null)
export const noteSchema = z.string().trim().max(2000).transform(emptyToNull).nullable().default(null)
export const dateSchema = z.iso.date()

function emptyToNull(text: string): string | null {
  return text === '' ? null : text
}
