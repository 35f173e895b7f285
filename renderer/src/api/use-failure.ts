import { useCallback } from 'react'
import { showToast } from '../app/toasts.ts'
import { useWords } from '../i18n/use-words.ts'
import { type Failure, failureOf } from './error-words.ts'

/** For failures that have no place of their own on the screen. */
export function useFailureToast(): (error: unknown) => void {
  const { t } = useWords()
  return useCallback(
    (error: unknown) => {
      const { sentences, code } = failureOf(error, t)
      showToast({ state: 'fail', text: sentences.join(' '), ...(code !== null && { code }) })
    },
    [t],
  )
}

export function useFailure(error: unknown): Failure | null {
  const { t } = useWords()
  return error === null || error === undefined ? null : failureOf(error, t)
}
