import { arrayOf, type PdfObject, type PdfObjects } from './pdf-objects.ts'
import type { Examined, Point } from './point.ts'
import { readTrueType } from './true-type.ts'

const says = (isWrong: boolean, problem: string) => (isWrong ? [problem] : [])

type Face = { font: PdfObject; descendant: PdfObject | null; file: PdfObject | null; used: Set<number> }

function facesOf({ file, glyphs }: Examined): Face[] {
  const fonts = file.objects.filter(({ dictionary }) => dictionary['/Subtype'] === '/Type0')
  return fonts.map((font) => {
    const descendant = file.objectAt(arrayOf(file.at(font.dictionary['/DescendantFonts']))[0])
    const descriptor = file.dictionaryAt(descendant?.dictionary['/FontDescriptor'])
    return {
      font,
      descendant,
      file: file.objectAt(descriptor['/FontFile2']),
      used: glyphs.get(font.reference) ?? new Set(),
    }
  })
}

/** 6.2.11: letters. All fonts of ours are TrueType by glyph number. */
export const fontPoints: Point[] = [
  {
    clause: '6.2.11.2',
    demand: 'Every font is a composite one with a TrueType face of the same name.',
    problems: (examined) => [
      ...examined.file.objects.flatMap(({ reference, dictionary }) => {
        const isFont = dictionary['/Type'] === '/Font'
        return says(isFont && !['/Type0', '/CIDFontType2'].includes(String(dictionary['/Subtype'])), reference)
      }),
      ...facesOf(examined).flatMap(({ font, descendant }) =>
        says(font.dictionary['/BaseFont'] !== descendant?.dictionary['/BaseFont'], `${font.reference}: two names`),
      ),
    ],
  },
  {
    clause: '6.2.11.3',
    demand: 'Codes are glyph numbers, written as such: Identity-H, Identity, Adobe-Identity-0.',
    problems: (examined) =>
      facesOf(examined).flatMap(({ font, descendant }) => {
        const system = examined.file.dictionaryAt(descendant?.dictionary['/CIDSystemInfo'])
        const told = [system['/Registry'], system['/Ordering'], system['/Supplement']].join(' ')
        return [
          ...says(font.dictionary['/Encoding'] !== '/Identity-H', `${font.reference}: encoding`),
          ...says(descendant?.dictionary['/CIDToGIDMap'] !== '/Identity', `${font.reference}: map`),
          ...says(told !== 'u:Adobe u:Identity 0', `${font.reference}: ${told}`),
        ]
      }),
  },
  {
    clause: '6.2.11.4',
    demand: 'Every font that a page shows is inside the file, with every glyph that is shown.',
    problems: (examined) =>
      facesOf(examined).flatMap(({ font, file, used }) => {
        if (file?.stream == null) return [`${font.reference}: no file`]
        const { glyphCount } = readTrueType(file.stream)
        const length = file.dictionary['/Length1']
        return [
          ...[...used].filter((glyph) => glyph >= glyphCount).map((glyph) => `${font.reference}: glyph ${glyph}`),
          ...says(length !== file.stream.length, `${font.reference}: Length1 ${length}`),
        ]
      }),
  },
  {
    clause: '6.2.11.5',
    demand: 'The width written for a glyph is the width in its font.',
    problems: (examined) =>
      facesOf(examined).flatMap(({ font, descendant, file, used }) => {
        if (file?.stream == null) return []
        const { advanceOf } = readTrueType(file.stream)
        const widths = widthsOf(descendant, examined.file)
        return [...used]
          .filter((glyph) => Math.abs((widths.get(glyph) ?? 1000) - advanceOf(glyph)) > 1)
          .map((glyph) => `${font.reference}: glyph ${glyph} ${widths.get(glyph)} for ${advanceOf(glyph)}`)
      }),
  },
  {
    clause: '6.2.11.7',
    demand: 'Every glyph that is shown says which letters it stands for (asked of level U; held all the same).',
    problems: (examined) =>
      facesOf(examined).flatMap(({ font, used }) => {
        const map = examined.file.objectAt(font.dictionary['/ToUnicode'])
        const told = toldLetters(Buffer.from(map?.stream ?? []).toString('latin1'))
        return [...used]
          .filter((glyph) => /^(?:0000|FEFF|FFFE)?$/i.test(told.get(glyph) ?? ''))
          .map((glyph) => `${font.reference}: glyph ${glyph}`)
      }),
  },
  {
    clause: '6.2.11.8',
    demand: 'No page shows the box that stands for a letter the font lacks.',
    problems: (examined) => facesOf(examined).flatMap(({ font, used }) => says(used.has(0), font.reference)),
  },
]

/** `[first [width width …] …]` and `[first last width …]`. */
function widthsOf(descendant: PdfObject | null, file: PdfObjects): Map<number, number> {
  const widths = new Map<number, number>()
  const list = arrayOf(file.at(descendant?.dictionary['/W'])).map((one) => file.at(one))
  for (let at = 0; at < list.length; ) {
    const first = Number(list[at])
    const next = list[at + 1] ?? null
    if (Array.isArray(next)) {
      next.forEach((width, index) => {
        widths.set(first + index, Number(width))
      })
      at += 2
    } else {
      for (let glyph = first; glyph <= Number(next); glyph += 1) widths.set(glyph, Number(list[at + 2]))
      at += 3
    }
  }
  return widths
}

/** Ranges of a ToUnicode map, as hexadecimal by glyph. */
function toldLetters(map: string): Map<number, string> {
  const told = new Map<number, string>()
  for (const [, from = '', , list = ''] of map.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]{4})>\s*\[([^\]]*)\]/gi)) {
    const first = Number.parseInt(from, 16)
    ;[...list.matchAll(/<([^>]*)>/g)].forEach(([, letters = ''], index) => {
      told.set(first + index, letters.replaceAll(' ', ''))
    })
  }
  return told
}
