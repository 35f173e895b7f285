import { useCallback } from 'react'
import type { ReadinessReason } from '../../../../shared/domain/readiness.ts'
import { readinessSentence } from '../../../../shared/i18n/readiness-sentence.ts'
import { useWords } from '../../i18n/use-words.ts'

/** One sentence a reason, with the names of what it is about. */
export function useReasonWords(): (reason: ReadinessReason) => string {
  const { t, language } = useWords()
  return useCallback((reason) => readinessSentence(reason, t, language), [t, language])
}
