const gramsPerKilogram = 1000
const heaviestKilograms = 100_000

/** "2,3" as a person types it; `null` for anything that is no weight of at least a gram. */
export function gramsOf(kilograms: string): number | null {
  const text = kilograms.trim().replace(',', '.')
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(text)) return null
  const grams = Math.round(Number(text) * gramsPerKilogram)
  return grams < 1 || grams > heaviestKilograms * gramsPerKilogram ? null : grams
}

/** As it is typed back: no grouping, a comma. */
export function kilogramsOf(grams: number): string {
  return String(grams / gramsPerKilogram).replace('.', ',')
}
