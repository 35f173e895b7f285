import { fitText } from '../documents/fit-text.ts'
import { millimetresOf } from '../documents/millimetres.ts'
import type { FontMeasure } from './label-words.ts'
import type { PlacedText } from './scene.ts'

/** Capitals of Plex, as a part of the type size. */
export const capHeight = 0.7
const smallestOneLine = 8
/** Two lines of a long serial, as small as a person still reads at arm's length. */
const twoLineSizes = [10, 9, 8, 7, 6]
const lineGap = 1.15

type Headline = { texts: PlacedText[]; height: number }

/** The number, as large as its place allows; `null` when even two small lines do not hold it: it is never cut. */
export function placeHeadline(
  text: string,
  place: { x: number; y: number; width: number },
  largestPoints: number,
  measure: FontMeasure,
): Headline | null {
  const measureMono = (part: string, size: number) => measure(part, 'mono', size)
  const sizes = Array.from({ length: (largestPoints - smallestOneLine) * 2 + 1 }, (_, step) => largestPoints - step / 2)
  const one = fitText(text, sizes, { width: place.width, maximumLines: 1 }, measureMono)
  const fitted = one.isCut ? fitText(text, twoLineSizes, { width: place.width, maximumLines: 2 }, measureMono) : one
  if (fitted.isCut) return null
  const { lines, sizePoints } = fitted
  const capitals = millimetresOf(sizePoints * capHeight)
  const leading = millimetresOf(sizePoints * capHeight) * lineGap + 0.5
  const texts = lines.map((line, index): PlacedText => {
    const y = place.y + index * leading
    const box = { x: place.x, y, width: place.width, height: capitals }
    return { text: line, font: 'mono', sizePoints, box, baseline: y + capitals, colour: 'black' }
  })
  return { texts, height: capitals + (lines.length - 1) * leading }
}
