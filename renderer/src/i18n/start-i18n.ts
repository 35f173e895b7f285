import i18next from 'i18next'
import type { Language } from '../../../shared/domain/document.ts'

const storedAt = 'etabli-language'
const subject = 'translation'
/** Once a page asked for the later words, each language that is chosen brings its own. */
let areLaterWordsWanted = false

export async function startI18n(): Promise<void> {
  const language = storedLanguage()
  await i18next.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { [subject]: await wordsOf(language) } },
    // React escapes what it writes.
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
}

export async function chooseLanguage(language: Language): Promise<void> {
  i18next.addResourceBundle(language, subject, await wordsOf(language), true)
  if (areLaterWordsWanted) await addLaterWords(language)
  localStorage.setItem(storedAt, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

/** Brings a page and the words that the first load left out, both at once. */
export async function withLaterWords<Page>(page: Promise<Page>): Promise<Page> {
  areLaterWordsWanted = true
  const [loaded] = await Promise.all([page, addLaterWords(i18next.language === 'en' ? 'en' : 'fr')])
  return loaded
}

async function addLaterWords(language: Language): Promise<void> {
  const { laterWords } = language === 'en' ? await import('./words/later-en.ts') : await import('./words/later-fr.ts')
  i18next.addResourceBundle(language, subject, laterWords, true)
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
