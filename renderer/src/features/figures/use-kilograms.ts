import { roundedKg } from '../../../../shared/domain/impact/impact.ts'
import { useWords } from '../../i18n/use-words.ts'

/** Kilograms up to a tonne, tonnes beyond; never a digit more than is known. */
export function useKilograms() {
  const { t, number } = useWords()
  const split = (kg: number) => {
    const rounded = roundedKg(kg)
    return Math.abs(rounded) < 1000 ? { value: number(rounded) } : { tonnes: number(rounded / 1000, 1) }
  }
  return {
    co2(kg: number): string {
      const { value, tonnes } = split(kg)
      return tonnes === undefined ? t('bilan.kilogramsCo2', { value }) : t('bilan.tonnesCo2', { value: tonnes })
    },
    weight(kg: number): string {
      const { value, tonnes } = split(kg)
      return tonnes === undefined ? t('bilan.kilograms', { value }) : t('bilan.tonnes', { value: tonnes })
    },
  }
}
