import { gapOf, type IntakeFigures } from '../../../../shared/domain/intakes/intake-count.ts'
import { useWords } from '../../i18n/use-words.ts'

/** What came against what was announced. A unit that was refused came too. */
export function GapWords({ figures }: { figures: IntakeFigures }) {
  const { t } = useWords()
  const gap = gapOf(figures)
  if (gap === null) return <span className="soft">{t('screens.intakes.notAnnounced')}</span>
  const { missingCount, extraCount } = gap
  const isExact = missingCount === 0 && extraCount === 0
  const words = [
    isExact ? t('screens.intakes.gapNone') : null,
    missingCount > 0 ? t('screens.intakes.gapMissing', { count: missingCount }) : null,
    extraCount > 0 ? t('screens.intakes.gapExtra', { count: extraCount }) : null,
    figures.refusedCount > 0 ? t('reception.intake.refusedWords', { count: figures.refusedCount }) : null,
  ]
  return <span className={isExact ? 'soft' : undefined}>{words.filter((word) => word !== null).join(' · ')}</span>
}
