import { useCallback } from 'react'
import type { ReadinessReason } from '../../../../shared/domain/readiness.ts'
import { useWords } from '../../i18n/use-words.ts'

/** One sentence a reason, with the names of what it is about. */
export function useReasonWords(): (reason: ReadinessReason) => string {
  const { t } = useWords()
  return useCallback(
    (reason) => {
      switch (reason.code) {
        case 'DRIVE_NOT_ERASED':
          return t('codes.readiness.DRIVE_NOT_ERASED', {
            driveName: reason.driveName,
            status: reason.status === null ? t('screens.erasure.noProof') : t(`codes.erasureStatus.${reason.status}`),
          })
        case 'STEP_MISSING':
        case 'STEP_FAILED':
        case 'STEP_SKIPPED':
          return t(`codes.readiness.${reason.code}`, { step: t(`codes.step.${reason.stepKey}`) })
        default:
          return t(`codes.readiness.${reason.code}`)
      }
    },
    [t],
  )
}
