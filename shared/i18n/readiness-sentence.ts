import type { Language } from '../domain/document.ts'
import type { ReadinessReason } from '../domain/readiness.ts'
import type { Translate } from './translator.ts'

/** One sentence a reason, with the names of what it is about. */
export function readinessSentence(reason: ReadinessReason, t: Translate, language: Language): string {
  switch (reason.code) {
    case 'DRIVE_NOT_ERASED':
      return t('codes.readiness.DRIVE_NOT_ERASED', {
        driveName: reason.driveName,
        status: reason.status === null ? t('screens.erasure.noProof') : t(`codes.erasureStatus.${reason.status}`),
      })
    case 'STEP_MISSING':
    case 'STEP_FAILED':
    case 'STEP_SKIPPED':
    case 'STEP_UNDECIDED':
    case 'STEP_CRASHED':
    case 'STEP_BLOCKED':
      return t(`codes.readiness.${reason.code}`, { step: reason.title[language] })
    case 'LEVEL_TOO_LOW':
      return t('codes.readiness.LEVEL_TOO_LOW', {
        driveName: reason.driveName,
        achieved:
          reason.achieved === null ? t('screens.erasure.nothingAchieved') : t(`codes.erasureLevel.${reason.achieved}`),
        minimum: t(`codes.erasureLevel.${reason.minimum}`),
      })
    case 'NO_DRIVE_WAITS_FOR_SECOND':
    case 'DRIVE_ABSENCE_WAITS_FOR_SECOND':
      return t(`codes.readiness.${reason.code}`, { ...reason })
    default:
      return t(`codes.readiness.${reason.code}`)
  }
}
