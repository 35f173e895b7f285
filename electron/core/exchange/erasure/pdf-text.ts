import { pdfPages } from './pdf-objects.ts'
import { pdfWords } from './pdf-words.ts'

/** A piece of text where it was drawn, from the lower left corner of its page. */
export type PlacedText = { x: number; y: number; text: string; isTurned: boolean }
/** Texts of one height, from left to right. */
export type TextLine = { y: number; text: string }
export type TextPage = { lines: TextLine[]; turned: PlacedText[] }

const mostTexts = 20_000
/** Two texts of one line differ by less: nwipe sets its lines 10 points apart and more. */
const sameLinePoints = 2.5

/** The lines of each page as `pdftotext -layout` would print them; what is drawn sideways stays apart, with its place. */
export function pdfTextPages(bytes: Uint8Array): TextPage[] {
  return pdfPages(bytes).map((streams) => {
    const texts = streams.flatMap(placedTexts).slice(0, mostTexts)
    const turned = texts.filter(({ isTurned }) => isTurned)
    return { lines: linesOf(texts.filter(({ isTurned }) => !isTurned)), turned }
  })
}

function linesOf(texts: readonly PlacedText[]): TextLine[] {
  const lines: { y: number; texts: PlacedText[] }[] = []
  for (const one of texts.toSorted((left, right) => right.y - left.y)) {
    const last = lines.at(-1)
    if (last !== undefined && last.y - one.y < sameLinePoints) last.texts.push(one)
    else lines.push({ y: one.y, texts: [one] })
  }
  return lines.map(({ y, texts: ofLine }) => ({
    y,
    text: ofLine
      .toSorted((left, right) => left.x - right.x)
      .map(({ text }) => text.trim())
      .join('   '),
  }))
}

/** Follows the operators that move and draw text; everything else of a page is passed over. */
function placedTexts(stream: string): PlacedText[] {
  const texts: PlacedText[] = []
  const place = { x: 0, y: 0, isTurned: false }
  let held: string[] = []
  for (const word of pdfWords(stream)) {
    if (/^[-+.\d(]/.test(word)) {
      held.push(word)
      continue
    }
    if (['Tj', 'TJ', "'", '"'].includes(word)) {
      const text = held
        .filter((one) => one.startsWith('('))
        .map(literal)
        .join('')
      if (text.trim() !== '' && texts.length < mostTexts) texts.push({ ...place, text })
    } else move(place, word, held.map(Number))
    held = []
  }
  return texts
}

function move(place: { x: number; y: number; isTurned: boolean }, operator: string, values: readonly number[]): void {
  const [first = 0, second = 0, , , x = 0, y = 0] = values
  if (operator === 'BT') Object.assign(place, { x: 0, y: 0, isTurned: false })
  else if (operator === 'Td' || operator === 'TD') Object.assign(place, { x: place.x + first, y: place.y + second })
  else if (operator === 'Tm' && values.length >= 6) {
    Object.assign(place, { x, y, isTurned: Math.abs(second) > 0.01 })
  }
}

/** `(a \(b\) \101)` as text. */
function literal(word: string): string {
  return word.slice(1, -1).replace(/\\([0-7]{1,3}|[\s\S])/g, (_, told: string) => {
    if (/^[0-7]/.test(told)) return String.fromCharCode(Number.parseInt(told, 8) & 0xff)
    return /^[\r\n]$/.test(told) ? '' : told
  })
}
