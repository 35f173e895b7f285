import { z } from 'zod'
import { told } from './told.ts'

export type PeracottaFeatures = Readonly<Record<string, string | null>>
/** One item with its product's features under its own. */
export type PeracottaItem = { type: string; features: PeracottaFeatures }

const features = z.record(z.string().max(100), told)
const product = z.object({ type: z.literal('P'), brand: told, model: told, variant: told, features })
const itemHead = z.object({ type: z.literal('I'), features: features.optional().catch(undefined) })
const mostItems = 2000
const deepest = 20

/** All items of the tree, whatever hangs in what; `null` when the list is not peracotta's. */
export function peracottaItems(value: unknown): PeracottaItem[] | null {
  if (!Array.isArray(value)) return null
  const products = value.slice(0, mostItems).flatMap((one) => {
    const read = product.safeParse(one)
    return read.success ? [read.data] : []
  })
  const items: PeracottaItem[] = []
  for (const one of value) collect(one, 0)
  return items.length === 0 ? null : items

  function collect(one: unknown, depth: number): void {
    const read = itemHead.safeParse(one)
    if (!read.success || items.length >= mostItems || depth > deepest) return
    const own = read.data.features ?? {}
    const kind = products.find(
      ({ brand, model, variant }) => brand === own.brand && model === own.model && variant === (own.variant ?? variant),
    )
    const all = { ...kind?.features, ...own }
    items.push({ type: all.type ?? '', features: all })
    const contents = (one as { contents?: unknown }).contents
    if (Array.isArray(contents)) for (const inner of contents.slice(0, mostItems)) collect(inner, depth + 1)
  }
}
