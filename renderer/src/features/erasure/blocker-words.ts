import type { MatchBlocker } from '../../../../shared/domain/drive-match.ts'
import type { useWords } from '../../i18n/use-words.ts'

/** Why a run cannot be tied to a drive, with its sizes grouped by thousands. */
export function blockerWords(
  blocker: MatchBlocker,
  { t, number }: Pick<ReturnType<typeof useWords>, 't' | 'number'>,
): string {
  if (blocker.code !== 'SIZE_DIFFERS') return t(`codes.matchBlocker.${blocker.code}`, { ...blocker })
  const sizes = { inLogBytes: number(blocker.inLogBytes), onDriveBytes: number(blocker.onDriveBytes) }
  return t('codes.matchBlocker.SIZE_DIFFERS', sizes)
}
