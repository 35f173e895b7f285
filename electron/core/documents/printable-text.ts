import type { ParsedFont } from './fonts.ts'

/** More than any name, serial or reason; a hostile log may hold megabytes. */
const longestText = 1000

/**
 * What `font` can print of `text`, on one line. Serials and file names come from outside: control and direction
 * characters become spaces, and a character that the font lacks shows as a mark instead of vanishing.
 */
export function printableText(text: string, font: ParsedFont): string {
  const clipped = text.length > longestText ? `${text.slice(0, longestText)}…` : text
  const line = clipped
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
  return Array.from(line, (character) => printableCharacter(character, font))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function printableCharacter(character: string, font: ParsedFont): string {
  if (font.hasGlyphForCodePoint(character.codePointAt(0) as number)) return character
  // Plex Mono has no narrow no-break space.
  if (/\s/u.test(character)) return '\u00a0'
  return font.hasGlyphForCodePoint(0xfffd) ? '\ufffd' : '?'
}
