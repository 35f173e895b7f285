/**
 * The number as it is dialled from anywhere: `+687` and six digits for one of New Caledonia, `+…` for one of elsewhere.
 * `null` when what was typed is no number. Fixed lines begin by 2 to 4, mobiles by 5 and 7 to 9.
 */
export function normalisePhone(typed: string): string | null {
  const plain = typed
    .trim()
    .replace(/^00/, '+')
    .replace(/[\s().\-\u00a0\u202f]/g, '')
  const local = /^(?:\+?687)?([2-57-9]\d{5})$/.exec(plain)?.[1]
  if (local !== undefined) return `+687${local}`
  if (plain.startsWith('+687')) return null
  return /^\+[1-9]\d{6,14}$/.test(plain) ? plain : null
}

/** Several numbers in one field, as people write them; `null` when one of them is none. */
export function normalisePhones(typed: string): string | null {
  const numbers = typed
    .split(/\s*(?:[/;,]|\bou\b|\bor\b)\s*/i)
    .filter((one) => one.trim() !== '')
    .map(normalisePhone)
  return numbers.length === 0 || numbers.includes(null) ? null : numbers.join(' / ')
}

/** "+687 75 12 34"; a number of elsewhere as it is kept. */
export function formatPhone(kept: string): string {
  return kept.replace(/\+687(\d\d)(\d\d)(\d\d)\b/g, '+687\u00a0$1\u00a0$2\u00a0$3')
}
