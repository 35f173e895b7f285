import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../../shared/domain/document.ts'
import { resources } from '../../../shared/i18n/translator.ts'

const storedAt = 'etabli-language'

export function startI18n(): void {
  void i18next.use(initReactI18next).init({
    lng: storedLanguage(),
    fallbackLng: 'fr',
    resources,
    initAsync: false,
    // React escapes what it writes.
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = i18next.language
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(storedAt, language)
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

function storedLanguage(): Language {
  const stored = localStorage.getItem(storedAt)
  if (stored === 'fr' || stored === 'en') return stored
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr'
}
