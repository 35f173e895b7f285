import { useWords } from '../../i18n/use-words.ts'

/** "2,3 kg"; a dash where nobody weighed it. */
export function useWeightWords(): (weightGrams: number | null) => string {
  const { t, number } = useWords()
  return (weightGrams) =>
    weightGrams === null ? '—' : t('deliveries.slips.kilograms', { weight: number(weightGrams / 1000, 1) })
}
