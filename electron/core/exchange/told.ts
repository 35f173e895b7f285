import { z } from 'zod'

const longestWord = 2000

/** A value that one exporter writes as text and the next as a number; of another shape it counts as absent. */
export const told = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => String(value).slice(0, longestWord))
  .nullish()
  .catch(null)
  .transform((value) => value ?? null)

/** A list whose unreadable items are left out; one thing alone is a list of one. */
export function toldList<Item extends z.ZodType>(item: Item, most: number) {
  return z
    .unknown()
    .transform((value) => {
      const items: unknown[] = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
      return items.slice(0, most).flatMap((one) => {
        const read = item.safeParse(one)
        return read.success ? [read.data] : []
      })
    })
    .optional()
    .transform((items): z.output<Item>[] => items ?? [])
}

/** The decimal number a text starts with; `null` for none. */
export function toldNumber(text: string | null): number | null {
  const match = /^\s*(-?\d{1,15}(?:\.\d{1,6})?)/.exec(text ?? '')
  return match ? Number(match[1]) : null
}

/** As `toldNumber`, for what cannot be nothing. */
export function toldCount(text: string | null): number | null {
  const number = toldNumber(text)
  return number !== null && Number.isSafeInteger(number) && number > 0 ? number : null
}
