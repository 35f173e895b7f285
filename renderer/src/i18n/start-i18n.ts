import i18next from 'i18next'
import type { Language } from '../../../shared/domain/document.ts'

const storedAt = 'etabli-language'

export async function startI18n(): Promise<void> {
  const language = storedLanguage()
  await i18next.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await wordsOf(language) } },
    // React escapes what it writes.
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

export async function chooseLanguage(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await wordsOf(language))
  localStorage.setItem(storedAt, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

async function wordsOf(language: Language) {
  const { words } = language === 'en' ? await import('./words/en.ts') : await import('./words/fr.ts')
  return words
}

function storedLanguage(): Language {
  const stored = localStorage.getItem(storedAt)
  if (stored === 'fr' || stored === 'en') return stored
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr'
}
