import type { Language } from '../../../shared/domain/document.ts'
import { roundedKg } from '../../../shared/domain/impact/impact.ts'
import { formatNumber } from '../../../shared/i18n/format.ts'

const narrowSpace = '\u202f'

/** What was weighed, to the tenth of a kilogram: "12,4 kg". */
export function formatWeight(grams: number, language: Language): string {
  return `${formatNumber(grams / 1000, language, 1)}${narrowSpace}kg`
}

/** What was reckoned: two figures, in tonnes from a thousand kilograms on. */
export function formatReckonedKg(kg: number, language: Language): string {
  const told = roundedKg(kg)
  if (Math.abs(told) < 1000) return `${formatNumber(told, language)}${narrowSpace}kg`
  return `${formatNumber(told / 1000, language, 1)}${narrowSpace}t`
}
