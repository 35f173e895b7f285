import { createInstance, type TFunction } from 'i18next'
import type { Language } from '../domain/document.ts'
import { en } from './messages.en.ts'
import { fr } from './messages.fr.ts'

const resources = { fr: { translation: fr }, en: { translation: en } }

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fr }
  }
}

export type Translate = TFunction

/**
 * The words of one language, for papers and the command line: a paper's language is its own, not the screen's.
 * Nothing is escaped: the text goes to PDF, CSV or a terminal, never to HTML as it is.
 */
export function translator(language: Language): Translate {
  return translators[language]
}

function makeTranslator(language: Language): Translate {
  const instance = createInstance()
  void instance.init({
    lng: language,
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: refuseMissingKey,
  })
  return instance.t
}

function refuseMissingKey(key: string): never {
  throw new Error(`No words for ${key}`)
}

const translators: Record<Language, Translate> = { fr: makeTranslator('fr'), en: makeTranslator('en') }
