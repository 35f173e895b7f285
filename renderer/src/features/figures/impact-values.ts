import type { ImpactComparison, ImpactParameters } from '../../../../shared/domain/impact/impact-factors.ts'

export const impactFields = [
  'secondLifeYears',
  'low',
  'central',
  'high',
  'gridKgPerKwh',
  'transportKgPerMachine',
] as const
export type ImpactField = (typeof impactFields)[number]
export type ImpactValues = Record<ImpactField, string> & { comparison: ImpactComparison }

/** Shares are typed in percent. */
export const impactLimits: Record<ImpactField, readonly [low: number, high: number]> = {
  secondLifeYears: [0.5, 15],
  low: [0, 100],
  central: [0, 100],
  high: [0, 100],
  gridKgPerKwh: [0, 3],
  transportKgPerMachine: [0, 1000],
}

/** What the parameter is in the unit of its field. */
export function amountsOf({ displacement, comparison: _, ...rest }: ImpactParameters): Record<ImpactField, number> {
  const percent = (share: number) => Math.round(share * 1000) / 10
  return {
    ...rest,
    low: percent(displacement.low),
    central: percent(displacement.central),
    high: percent(displacement.high),
  }
}

/** A decimal comma or a point; `null` for what is no number within the limits. */
export function amountTyped(field: ImpactField, typed: string): number | null {
  const text = typed.trim().replace(/\s/g, '').replace(',', '.')
  const amount = Number(text)
  const [low, high] = impactLimits[field]
  return /^\d+(\.\d+)?$/.test(text) && amount >= low && amount <= high ? amount : null
}

/** `null` while one of the fields holds no usable number. */
export function parametersTyped(values: ImpactValues): ImpactParameters | null {
  const amounts = impactFields.map((field) => amountTyped(field, values[field]))
  const [secondLifeYears, low, central, high, gridKgPerKwh, transportKgPerMachine] = amounts
  if (secondLifeYears == null || low == null || central == null || high == null) return null
  if (gridKgPerKwh == null || transportKgPerMachine == null) return null
  const displacement = { low: low / 100, central: central / 100, high: high / 100 }
  return { comparison: values.comparison, secondLifeYears, displacement, gridKgPerKwh, transportKgPerMachine }
}

export function isInOrder({ displacement: { low, central, high } }: ImpactParameters): boolean {
  return low <= central && central <= high
}
