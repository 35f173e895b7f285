import type { MediaType } from '../../../shared/domain/drive.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'

const kinds: [RegExp, MachineKind][] = [
  [/tout[ -]?en[ -]?un|all[ -]?in[ -]?one|\baio\b|\bimac\b/i, 'all-in-one'],
  [/station de travail|workstation/i, 'workstation'],
  [/portable|laptop|notebook|ultrabook|macbook|chromebook/i, 'laptop'],
  [/tablette|tablet|\bipad\b/i, 'tablet'],
  [/serveur|server/i, 'server'],
  [/\bmini\b|client l[ée]ger|thin client|\bnuc\b/i, 'mini'],
  [/[ée]cran|moniteur|monitor|screen|display/i, 'monitor'],
  [/fixe|bureau|desktop|tour|tower|unit[ée] centrale|\buc\b|\bpc\b|ordinateur/i, 'desktop'],
]

/** The kind of machine behind a donor's word for it. */
export function kindOfWords(words: string | null): MachineKind | null {
  return words === null ? null : (kinds.find(([pattern]) => pattern.test(words))?.[1] ?? null)
}

const gibibyte = 1024 ** 3

/**
 * Memory as people write it: "8 Go", "8GB", "8192 Mo", "2x4 Go". A number alone is gigabytes up to 128 and megabytes from
 * 256 on, as nobody lists machines with less.
 */
export function memoryOfWords(words: string | null, headingUnit: string | null): number | null {
  const match = /^(?:(\d{1,2}) ?[x×*] ?)?(\d{1,6}(?:[.,]\d{1,2})?) ?([gm](?:i?b|i?o))?\b/i.exec(words ?? '')
  if (!match?.[2]) return null
  const number = Number(match[2].replace(',', '.')) * Number(match[1] ?? 1)
  const unit = (match[3] ?? headingUnit)?.[0]?.toLowerCase() ?? (number <= 128 ? 'g' : number >= 256 ? 'm' : null)
  if (unit === null || number <= 0) return null
  const bytes = Math.round(unit === 'g' ? number * gibibyte : (number * gibibyte) / 1024)
  return bytes <= 64 * 1024 * gibibyte ? bytes : null
}

/** "SSD 256 Go", "1 To", "500": the size a drive is sold under, and what it is made of. */
export function driveOfWords(
  words: string | null,
  headingUnit: string | null,
): { sizeBytes: number | null; mediaType: MediaType | null } | null {
  if (words === null) return null
  const mediaType = /nvme/i.test(words)
    ? 'nvme'
    : /ssd/i.test(words)
      ? 'ssd'
      : /hdd|disque dur|tr\/min|rpm/i.test(words)
        ? 'hdd'
        : null
  const match = /(\d{1,5}(?:[.,]\d{1,2})?) ?([gt](?:i?b|i?o))?\b/i.exec(words)
  const unit = (match?.[2] ?? headingUnit)?.[0]?.toLowerCase() ?? 'g'
  const number = match?.[1] === undefined ? null : Number(match[1].replace(',', '.'))
  const sizeBytes = number === null || number <= 0 ? null : Math.round(number * (unit === 't' ? 1e12 : 1e9))
  return sizeBytes === null && mediaType === null ? null : { sizeBytes, mediaType }
}
