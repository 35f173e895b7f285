import type { Language } from '../domain/document.ts'
import { translator } from './translator.ts'

/** British English: day before month and 24 hours, as the French reader beside expects. */
const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }
const narrowSpace = '\u202f'

/** Made once each: to make one costs more than a line of a paper. */
const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(parts)}`
  const known = dateFormats.get(key)
  const format = known ?? new Intl.DateTimeFormat(locales[language], parts)
  if (known === undefined) dateFormats.set(key, format)
  return format
}

export function formatNumber(value: number, language: Language, digits = 0): string {
  const key = `${language} ${digits}`
  const known = numberFormats.get(key)
  const format = known ?? new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits })
  if (known === undefined) numberFormats.set(key, format)
  return format.format(value)
}

/** A drive's size, decimal as it is sold: "256 Go", "1 To". `null` stays unknown. */
export function formatDriveSize(sizeBytes: number | null, language: Language): string {
  const words = translator(language)
  if (sizeBytes === null) return words('units.unknown')
  const steps = [
    [1e12, 'tera'],
    [1e9, 'giga'],
    [1e6, 'mega'],
    [1e3, 'kilo'],
  ] as const
  const [size, unit] = steps.find(([step]) => sizeBytes >= step) ?? [1, 'byte' as const]
  const value = sizeBytes / size
  return `${formatNumber(value, language, value < 10 ? 1 : 0)}${narrowSpace}${words(`units.bytes.${unit}`)}`
}

/** Memory, binary as it is fitted: "8 Gio". */
export function formatMemorySize(sizeBytes: number | null, language: Language): string {
  const words = translator(language)
  if (sizeBytes === null) return words('units.unknown')
  const [size, unit] = sizeBytes >= 2 ** 30 ? ([2 ** 30, 'gibi'] as const) : ([2 ** 20, 'mebi'] as const)
  return `${formatNumber(sizeBytes / size, language, 1)}${narrowSpace}${words(`units.bytes.${unit}`)}`
}

export function formatPercent(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(value / 100)
}

/** "23/11/2026" from an ISO date or instant. */
export function formatDate(at: string, language: Language, timeZone?: string): string {
  const zone = at.length === 10 ? 'UTC' : timeZone
  return dateFormat(language, { dateStyle: 'short', ...(zone && { timeZone: zone }) }).format(new Date(at))
}

/** "16:42", where the day goes without saying. */
export function formatClock(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit' }).format(new Date(atMs))
}

/** "23/11/2026 10:17"; papers pass `withZone`, because an hour without its zone proves nothing. */
export function formatDateTime(
  at: string,
  language: Language,
  options: { withZone?: boolean; timeZone?: string } = {},
) {
  const parts: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    ...(options.timeZone && { timeZone: options.timeZone }),
    ...(options.withZone && { timeZoneName: 'shortOffset' as const }),
  }
  return dateFormat(language, parts).format(new Date(at)).replace(', ', ' ')
}
