import i18next from 'i18next'
import { useMemo, useSyncExternalStore } from 'react'
import type { Language } from '../../../shared/domain/document.ts'
import {
  formatClock,
  formatDate,
  formatDateTime,
  formatDriveSize,
  formatMemorySize,
  formatNumber,
  formatPercent,
} from '../../../shared/i18n/format.ts'

/** The words and the number forms of the screen's language; what uses them is drawn again when it changes. */
export function useWords() {
  const language: Language = useSyncExternalStore(subscribe, () => i18next.language) === 'en' ? 'en' : 'fr'
  return useMemo(() => wordsOf(language), [language])
}

function wordsOf(language: Language) {
  return {
    t: i18next.getFixedT(language),
    language,
    date: (at: string) => formatDate(at, language),
    dateTime: (at: string) => formatDateTime(at, language),
    driveSize: (sizeBytes: number | null) => formatDriveSize(sizeBytes, language),
    memorySize: (sizeBytes: number | null) => formatMemorySize(sizeBytes, language),
    clock: (atMs: number) => formatClock(atMs, language),
    number: (value: number, digits?: number) => formatNumber(value, language, digits),
    percent: (value: number) => formatPercent(value, language),
  }
}

function subscribe(listener: () => void): () => void {
  i18next.on('languageChanged', listener)
  return () => i18next.off('languageChanged', listener)
}
