import { beforeAll, describe, expect, it } from 'vitest'
import { loadFonts, type PaperFonts } from './fonts.ts'
import { printableText } from './printable-text.ts'
import { sourceResourcesFolder } from './resources-folder.ts'

describe('printableText', () => {
  let fonts: PaperFonts
  beforeAll(async () => {
    fonts = await loadFonts(sourceResourcesFolder)
  })

  it('keeps accents and the spaces of French typography', () => {
    const text = 'Ñoël à Nouméa\u202f; 1\u202f234\u00a0: ok'
    expect(printableText(text, fonts.regular)).toBe(text)
  })

  it('composes what came decomposed', () => {
    expect(printableText('e\u0301', fonts.regular)).toBe('é')
  })

  it('gives the mono type a space where it lacks the narrow one', () => {
    expect(printableText('1\u202f2', fonts.mono)).toBe('1\u00a02')
  })

  it('shows a mark for what the type lacks', () => {
    expect(printableText('磁A', fonts.regular)).toBe('\ufffdA')
    expect(printableText('磁A', fonts.mono)).toBe('?A')
  })

  it('drops control and direction characters, and line ends', () => {
    expect(printableText('a\u0000\u202eb\r\nc\ud800', fonts.regular)).toBe('a b c\ufffd')
  })

  it('says that an endless text goes on', () => {
    expect(printableText('x'.repeat(5_000_000), fonts.regular)).toMatch(/^x{1000}…$/)
  })
})
