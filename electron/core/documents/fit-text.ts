/** Width of a text in the unit of the room it must fit. */
type Measure = (text: string, sizePoints: number) => number

export type TextRoom = {
  width: number
  maximumLines: number
  /** Taken by what stands before the text on its first line. */
  firstIndent?: number
}

type WrappedText = { lines: string[]; isCut: boolean }

/** Text on as few lines as its room allows at this size. What does not fit ends in an ellipsis, never silently. */
export function wrapText(text: string, sizePoints: number, room: TextRoom, measure: Measure): WrappedText {
  const lines: string[] = []
  let rest = text
  while (rest !== '') {
    const width = room.width - (lines.length === 0 ? (room.firstIndent ?? 0) : 0)
    if (lines.length === room.maximumLines - 1) {
      const last = ellipsised(rest, width, (part) => measure(part, sizePoints))
      return { lines: [...lines, last], isCut: last !== rest }
    }
    const head = headThatFits(rest, width, (part) => measure(part, sizePoints))
    lines.push(head.trimEnd())
    rest = rest.slice(head.length).trimStart()
  }
  return { lines, isCut: false }
}

/** The largest size of `sizes` at which nothing is cut, else the last one. `sizes` runs from large to small. */
export function fitText(
  text: string,
  sizes: readonly number[],
  room: TextRoom,
  measure: Measure,
): WrappedText & { sizePoints: number } {
  let fitted = { lines: [] as string[], isCut: false, sizePoints: sizes[0] ?? 0 }
  for (const sizePoints of sizes) {
    fitted = { ...wrapText(text, sizePoints, room, measure), sizePoints }
    if (!fitted.isCut) return fitted
  }
  return fitted
}

export function ellipsised(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text
  const characters = Array.from(text)
  const kept = largestCount(characters.length, (count) => measure(`${join(characters, count).trimEnd()}…`) <= width)
  return `${join(characters, kept).trimEnd()}…`
}

/** The longest beginning that fits: whole words, else up to a sign inside the word, else characters; never empty. */
function headThatFits(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text
  const words = text.split(/(?<= )/)
  const wordCount = largestCount(words.length, (count) => measure(join(words, count).trimEnd()) <= width)
  if (wordCount > 0) return join(words, wordCount)
  const parts = (words[0] ?? '').split(/(?<=[-_/.,;:])/)
  const partCount = largestCount(parts.length, (count) => measure(join(parts, count)) <= width)
  if (partCount > 0) return join(parts, partCount)
  const characters = Array.from(parts[0] ?? '')
  return join(
    characters,
    Math.max(
      1,
      largestCount(characters.length, (count) => measure(join(characters, count)) <= width),
    ),
  )
}

function join(parts: readonly string[], count: number): string {
  return parts.slice(0, count).join('')
}

/** The largest count from 0 to `limit` that fits, by halving: a width grows with its text. */
function largestCount(limit: number, fits: (count: number) => boolean): number {
  let low = 0
  let high = limit
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}
