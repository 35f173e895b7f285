import { gapOf, type IntakeFigures } from '../../../../shared/domain/intakes/intake-count.ts'
import { useWords } from '../../i18n/use-words.ts'

/** What came against what was announced. A unit that was refused came too. */
export function GapWords({ figures }: { figures: IntakeFigures }) {
  const { t } = useWords()
  const gap = gapOf(figures)
  const refused =
    figures.refusedCount === 0 ? '' : `, ${t('reception.intake.refusedWords', { count: figures.refusedCount })}`
  if (gap === null) return <span className="soft">{t('screens.intakes.notAnnounced')}</span>
  if (gap === 0) return <span className="soft">{`${t('screens.intakes.gapNone')}${refused}`}</span>
  const words =
    gap < 0 ? t('screens.intakes.gapMissing', { count: -gap }) : t('screens.intakes.gapExtra', { count: gap })
  return `${words}${refused}`
}
