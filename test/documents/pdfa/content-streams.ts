import type { PdfDictionary, PdfObject, PdfObjects } from './pdf-objects.ts'

type ContentOperator = { operator: string; operands: string[] }
export type PageContent = { page: PdfObject; resources: PdfDictionary; operators: ContentOperator[] }

const token = /<<|>>|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\()])*\)|\[|\]|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g
const operand = /^(?:<<|>>|<|\(|\[|\]|\/|[-+.\d]|true$|false$|null$)/

export function pagesOf({ objects, dictionaryAt, objectAt, at }: PdfObjects): PageContent[] {
  const pages = objects.filter(({ dictionary }) => dictionary['/Type'] === '/Page')
  return pages.map((page) => {
    const contents = at(page.dictionary['/Contents'])
    const streams = Array.isArray(contents) ? contents : [page.dictionary['/Contents'] ?? null]
    const text = streams.map((one) => Buffer.from(objectAt(one)?.stream ?? []).toString('latin1')).join('\n')
    return { page, resources: dictionaryAt(page.dictionary['/Resources']), operators: operatorsOf(text) }
  })
}

function operatorsOf(text: string): ContentOperator[] {
  const operators: ContentOperator[] = []
  let operands: string[] = []
  for (const [word] of text.matchAll(token)) {
    if (operand.test(word)) operands.push(word)
    else {
      operators.push({ operator: word, operands })
      operands = []
    }
  }
  return operators
}

/** The glyphs that pages show, by font. Ours are all written as pairs of bytes in hexadecimal. */
export function shownGlyphs(file: PdfObjects): Map<string, Set<number>> {
  const shown = new Map<string, Set<number>>()
  for (const { resources, operators } of pagesOf(file)) {
    const fonts = file.dictionaryAt(resources['/Font'])
    let font = ''
    for (const { operator, operands } of operators) {
      if (operator === 'Tf') font = String(fonts[operands[0] ?? ''])
      if (operator !== 'TJ' && operator !== 'Tj') continue
      const glyphs = shown.get(font) ?? new Set()
      shown.set(font, glyphs)
      const digits = operands.filter((word) => word.startsWith('<')).map((word) => word.slice(1, -1))
      for (const pair of digits.join('').match(/.{4}/g) ?? []) glyphs.add(Number.parseInt(pair, 16))
    }
  }
  return shown
}
