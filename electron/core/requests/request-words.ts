import type { RequestedKind, RequestedSystem, RequestPriority } from '../../../shared/domain/requests/request.ts'
import { kindOfWords } from '../exchange/donor-words.ts'

const kinds: Partial<Record<NonNullable<ReturnType<typeof kindOfWords>>, RequestedKind>> = {
  laptop: 'laptop',
  desktop: 'desktop',
  mini: 'desktop',
  workstation: 'desktop',
  'all-in-one': 'all-in-one',
  monitor: 'monitor',
  tablet: 'tablet',
}

/** "ordinateur" alone is a laptop or a desktop, as it comes. */
export function requestedKindOfWords(words: string | null): RequestedKind | null {
  if (/^(?:ordinateurs?|ordis?|pc|computers?|indiff[ée]rent|any)\.?$/i.test(words ?? '')) return 'computer'
  const kind = kindOfWords(words)
  return kind === null ? null : (kinds[kind] ?? null)
}

export function systemOfWords(words: string): RequestedSystem | null {
  if (/^(?:indiff[ée]rent|peu importe|any|-|sans pr[ée]f[ée]rence)$/i.test(words)) return 'any'
  if (/windows|microsoft/i.test(words)) return 'windows'
  return /linux|ubuntu|debian|mint|emmabunt/i.test(words) ? 'linux' : null
}

/** `null` = not said. */
export function truthOfWords(words: string | null): boolean | null {
  if (/^(?:oui|o|yes|y|x|vrai|true|1)$/i.test(words ?? '')) return true
  return /^(?:non|n|no|faux|false|0)$/i.test(words ?? '') ? false : null
}

export function priorityOfWords(words: string): RequestPriority | null {
  if (/^(?:1|haute|urgent|urgente|high)$/i.test(words)) return 1
  if (/^(?:2|normale?|moyenne|normal)$/i.test(words)) return 2
  return /^(?:3|basse|faible|low)$/i.test(words) ? 3 : null
}

/** An ISO day, or one as it is written here: day, month, year. */
export function dayOfWords(words: string): string | null {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words)
  const day =
    written === null ? words : [written[3], written[2], written[1]].map((part) => part?.padStart(2, '0')).join('-')
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toString() !== 'Invalid Date'
  return isDay && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : null
}
