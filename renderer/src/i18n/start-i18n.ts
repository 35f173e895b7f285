import i18next from 'i18next'
import type { Language } from '../../../shared/domain/document.ts'

const storedAt = 'etabli-language'
const subject = 'translation'
/** Once a page came, each language that is chosen brings its own. */
let arePageWordsWanted = false

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
  if (arePageWordsWanted) await addPageWords(language)
  localStorage.setItem(storedAt, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

/** Brings a page and the words that the first load left out, both at once. */
export async function withLaterWords<Page>(page: Promise<Page>): Promise<Page> {
  arePageWordsWanted = true
  const [loaded] = await Promise.all([page, addPageWords(i18next.language === 'en' ? 'en' : 'fr')])
  return loaded
}

async function addPageWords(language: Language): Promise<void> {
  const { pageWords } = language === 'en' ? await import('./words/pages-en.ts') : await import('./words/pages-fr.ts')
  i18next.addResourceBundle(language, subject, pageWords, true)
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
