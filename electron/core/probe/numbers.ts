const unitBytes: Record<string, number> = {
  b: 1,
  byte: 1,
  bytes: 1,
  kb: 1024,
  kib: 1024,
  mb: 1024 ** 2,
  mib: 1024 ** 2,
  gb: 1024 ** 3,
  gib: 1024 ** 3,
  tb: 1024 ** 4,
  tib: 1024 ** 4,
}

/** Bytes of a memory size as firmware and kernel write it: binary units under either spelling ("8 GB", "8192 MB"). */
export function memoryBytes(text: string | null | undefined): number | null {
  const match = /^\s*(\d{1,9}(?:[.,]\d{1,6})?)\s*(bytes?|[kmgt]?i?b)\b/i.exec(text ?? '')
  const unit = unitBytes[match?.[2]?.toLowerCase() ?? '']
  if (!match?.[1] || unit === undefined) return null
  return positiveRounded(Number(match[1].replace(',', '.')) * unit)
}

/** The whole number a text starts with; `null` for none. Zero is a number here: the caller knows what it means. */
export function leadingInteger(text: string | null | undefined): number | null {
  const match = /^\s*(\d{1,15})(?![\d.,])/.exec(text ?? '')
  return match ? Number(match[1]) : null
}

/** A count or measure that cannot be nothing: zero becomes `null`. */
export function positiveInteger(text: string | null | undefined): number | null {
  const number = leadingInteger(text)
  return number === null || number === 0 ? null : number
}

/** Rounds a measure; what rounds to nothing, or is no measure at all, is `null`. */
export function positiveRounded(value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null
  const rounded = Math.round(value)
  return rounded > 0 && Number.isSafeInteger(rounded) ? rounded : null
}

/** Megahertz of "2700 MHz", "2.27GHz", "@ 3.40 GHz"; `null` for zero and anything else. */
export function megahertz(text: string | null | undefined): number | null {
  const match = /(\d{1,6}(?:\.\d{1,6})?)\s*([GM])Hz/i.exec(text ?? '')
  if (!match?.[1]) return null
  return positiveRounded(Number(match[1]) * (match[2]?.toUpperCase() === 'G' ? 1000 : 1))
}

/** The ISO date of "12/18/2020" (month first, as SMBIOS orders), "12/18/09", "20201218" or "2020-12-18". */
export function isoDate(text: string | null | undefined): string | null {
  const written = (text ?? '').trim()
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(written)
  if (american) return checkedDate(fullYear(american[3]), american[1], american[2])
  const ordered = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(written)
  return ordered ? checkedDate(Number(ordered[1]), ordered[2], ordered[3]) : null
}

function fullYear(digits: string | undefined): number {
  const year = Number(digits)
  if ((digits ?? '').length > 2) return year
  // Two digits were last written by firmware of the 1990s and 2000s.
  return year >= 80 ? 1900 + year : 2000 + year
}

function checkedDate(year: number, month: string | undefined, day: string | undefined): string | null {
  const iso = `${String(year).padStart(4, '0')}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return null
  return year >= 1980 && year < 2200 ? iso : null
}
