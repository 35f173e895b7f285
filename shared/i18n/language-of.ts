import type { Language } from '../domain/document.ts'

/** Of a tag like `en-NZ` or `en_GB.UTF-8`. French unless English is asked for. */
export function languageOf(tag: string): Language {
  return /^en(?:[-_.@]|$)/i.test(tag) ? 'en' : 'fr'
}
