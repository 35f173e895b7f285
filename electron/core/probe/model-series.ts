/**
 * The range a model belongs to, to group machines by: "ThinkPad T480" → "ThinkPad", "H110M-K" → "H110".
 * `null` stays `null`.
 */
export function modelSeries(model: string | null): string | null {
  if (model === null) return null
  const [first = model, ...rest] = model.split(' ')
  if (rest.length > 0) return first
  // A code in one word: its letters and up to four figures where something follows them, else its letters alone.
  const prefix = /^([a-z_-]*\d{1,4})\d*\D/i.exec(first)?.[1]
  return prefix ?? (first.replace(/[-_]?\d+$/, '') || first)
}
