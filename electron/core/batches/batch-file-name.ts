import type { Batch } from '../../../shared/domain/batch.ts'
import type { Language } from '../../../shared/domain/document.ts'
import { translator } from '../../../shared/i18n/translator.ts'

/** "lot-3-ecoles-de-lifou.csv": letters that every system keeps. */
export function batchFileName({ number, name }: Batch, ending: string, language: Language): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return translator(language)('exports.batch.fileName', { number, name: plain, ending })
}
