import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bringPdfkit, newPdf } from './pdfkit.ts'

const fontFiles = {
  regular: 'plex-sans-regular.ttf',
  medium: 'plex-sans-medium.ttf',
  semibold: 'plex-sans-semibold.ttf',
  bold: 'plex-sans-bold.ttf',
  mono: 'plex-mono-medium.ttf',
} as const
export type FontName = keyof typeof fontFiles
export const fontNames = Object.keys(fontFiles) as FontName[]

/** A font as pdfkit's reader parsed it. */
export type ParsedFont = { hasGlyphForCodePoint(codePoint: number): boolean }
export type PaperFonts = Record<FontName, ParsedFont>

// An empty glyph at the very end of a file (the space of Plex Mono) makes the font reader look past the last byte.
const paddingBytes = 64

const loaded = new Map<string, Promise<PaperFonts>>()

/** Read and parsed once a folder: parsing costs five times what a label does. */
export function loadFonts(resourcesFolder: string): Promise<PaperFonts> {
  const known = loaded.get(resourcesFolder)
  if (known !== undefined) return known
  const fonts = readFonts(join(resourcesFolder, 'fonts'))
  loaded.set(resourcesFolder, fonts)
  // A folder that could not be read may be there at the next try.
  fonts.catch(() => loaded.delete(resourcesFolder))
  return fonts
}

async function readFonts(folder: string): Promise<PaperFonts> {
  await bringPdfkit()
  const entries = fontNames.map(async (name) => [name, parseFont(await readFile(join(folder, fontFiles[name])))])
  return Object.fromEntries(await Promise.all(entries))
}

/** pdfkit takes a parsed font but exports no way to make one: it is taken from a document that is thrown away. */
function parseFont(file: Uint8Array): ParsedFont {
  const document = newPdf({ autoFirstPage: false })
  document.font(Buffer.concat([file, Buffer.alloc(paddingBytes)]))
  return (document as unknown as { _font: { font: ParsedFont } })._font.font
}
