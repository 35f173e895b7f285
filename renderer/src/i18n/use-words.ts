import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/domain/document.ts'
import {
  formatDate,
  formatDateTime,
  formatDriveSize,
  formatMemorySize,
  formatNumber,
  formatPercent,
} from '../../../shared/i18n/format.ts'

/** The words and the number forms of the screen's language. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'fr'
  const forms = useMemo(() => formsOf(language), [language])
  return { t, language, ...forms }
}

function formsOf(language: Language) {
  return {
    date: (at: string) => formatDate(at, language),
    dateTime: (at: string) => formatDateTime(at, language),
    driveSize: (sizeBytes: number | null) => formatDriveSize(sizeBytes, language),
    memorySize: (sizeBytes: number | null) => formatMemorySize(sizeBytes, language),
    number: (value: number, digits?: number) => formatNumber(value, language, digits),
    percent: (value: number) => formatPercent(value, language),
  }
}
