import i18next, { type TFunction } from 'i18next'
import type { Language } from '../../../shared/domain/document.ts'

/** Stands for shared/i18n/translator.ts in the page's build: the page holds one language at a time. */
export function translator(language: Language): TFunction {
  return i18next.getFixedT(language)
}
