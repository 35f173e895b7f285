import type { Language } from '../../../../shared/domain/document.ts'

/** "14:32": a time that the clock on the wall shows too. */
export function clockTime(at: string, language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(at))
}
