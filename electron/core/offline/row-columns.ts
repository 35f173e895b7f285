import * as z from 'zod'

/** The columns of rows that come from elsewhere: each bounded before it is looked at. */
export const text = z.string().max(4000)
export const id = z.string().min(1).max(64)
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const whole = z.preprocess((value) => (typeof value === 'string' ? Number(value) : value), z.int())
export const json = z.string().max(16_000_000).refine(isJson)
export const textOrNull = text.nullable()
export const wholeOrNull = whole.nullable()
export const jsonOrNull = json.nullable()

function isJson(column: string): boolean {
  try {
    JSON.parse(column)
    return true
  } catch {
    return false
  }
}
