import { useWords } from '../../i18n/use-words.ts'

/** What came against what was announced. */
export function GapWords({ announced, counted }: { announced: number | null; counted: number }) {
  const { t } = useWords()
  if (announced === null) return <span className="soft">{t('screens.intakes.notAnnounced')}</span>
  const gap = counted - announced
  if (gap === 0) return <span className="soft">{t('screens.intakes.gapNone')}</span>
  return gap < 0 ? t('screens.intakes.gapMissing', { count: -gap }) : t('screens.intakes.gapExtra', { count: gap })
}
