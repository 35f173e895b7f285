import type { SmbiosSystem } from './smbios.ts'

/**
 * A model's name without what repeats the maker or is an inner code: "HP EliteBook 8560w (XX058AV)" → "EliteBook 8560w".
 * `null` when nothing is left, or only the maker's name.
 */
export function modelName(told: string | null, toldMaker: string | null): string | null {
  if (told === null) return null
  let name = told
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/^[-\s]+/, '')
    .replace(/[.\s]+$/, '')
  for (const prefix of makerPrefixes(toldMaker)) {
    if (name.toLowerCase() === prefix.toLowerCase()) return null
    if (name.toLowerCase().startsWith(`${prefix.toLowerCase()} `)) name = name.slice(prefix.length).trim()
  }
  // HP's firmware before 2015 ends every notebook's name so; later names carry it as part of the product's name.
  if (toldMaker === 'Hewlett-Packard') name = name.replace(/ Notebook PC$/, '')
  return name || null
}

function makerPrefixes(toldMaker: string | null): string[] {
  if (toldMaker === null) return []
  if (/^(?:hp|hewlett)/i.test(toldMaker)) return ['Hewlett-Packard', 'HP']
  if (/^raspberry/i.test(toldMaker)) return []
  // ASUS writes its short name inside product names ("ASUS TUF Gaming A15"): there it is part of the name.
  const firstWord = toldMaker.split(/[\s,]/)[0] ?? ''
  // Shorter first words are part of the name ("Sun Fire").
  return firstWord.length >= 4 ? [firstWord] : []
}

/** Lenovo writes the order code where others write the name, and the name into the version field. */
export function lenovoModel(system: SmbiosSystem): { model: string | null; productCode: string | null } {
  const named = system.version !== null && /[a-z]{2}|[a-z]\d/i.test(system.version) && !/^lenovo$/i.test(system.version)
  if (!named) return { model: modelName(system.product, 'Lenovo'), productCode: null }
  const model = modelName(system.version, 'Lenovo')?.replace(/^(?:yoga|ideapad|ideacentre)\b/i, spell) ?? null
  return { model, productCode: system.product }
}

const spellings: Record<string, string> = { yoga: 'Yoga', ideapad: 'IdeaPad', ideacentre: 'IdeaCentre' }

function spell(word: string): string {
  return spellings[word.toLowerCase()] ?? word
}

/** True for a board's version that tells boards of one name apart, and not merely "Rev 1.02". */
export function isTellingBoardVersion(version: string | null): boolean {
  return version !== null && /[a-z]|^\d{4,}$/i.test(version) && !/^rev\b/i.test(version)
}
