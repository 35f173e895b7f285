import type { ImpactFactors } from '../../../../shared/domain/impact/impact-factors.ts'
import type { useWords } from '../../i18n/use-words.ts'

/** Who published a factor, in the language of the page where it is known there; and the year. */
export function sourceWords(key: string, { sources }: ImpactFactors, t: ReturnType<typeof useWords>['t']): string {
  const source = sources[key]
  if (source === undefined) return key
  const title = t(`bilan.source.${key as 'makov'}`, { defaultValue: source.title })
  return t('bilan.impact.sourceLine', { title, year: source.year })
}
