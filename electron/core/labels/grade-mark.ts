import type { GradeLetter } from '../../../shared/domain/grading.ts'
import type { Box } from '../documents/box.ts'
import { millimetresOf } from '../documents/millimetres.ts'
import type { FontMeasure } from './label-words.ts'
import type { Colour, PlacedText, Point, Shape } from './scene.ts'

/** Where the letter's middle lies in the shape, and how large it may be: a triangle is wide at its foot only. */
const marks: Record<GradeLetter, { middle: number; letterSize: number }> = {
  A: { middle: 0.5, letterSize: 0.62 },
  B: { middle: 0.66, letterSize: 0.5 },
  C: { middle: 0.5, letterSize: 0.66 },
  D: { middle: 0.5, letterSize: 0.52 },
  scrap: { middle: 0.5, letterSize: 0 },
}
const captionPoints = 6.5
const captionHeight = 2.6
/** Below this nobody tells a circle from a diamond. */
export const leastGradeMillimetres = 6

/** ● A ▲ B ■ C ◆ D ✕ scrap: the shape speaks where the letter is worn or too far. */
export function gradeMark(letter: GradeLetter, caption: string, box: Box, measure: FontMeasure) {
  const side = Math.min(box.height - captionHeight, box.width)
  const x = box.x + (box.width - side) / 2
  const { middle, letterSize } = marks[letter]
  const centred = (text: string, baseline: number, sizePoints: number, colour: Colour): PlacedText => {
    const width = measure(text, 'bold', sizePoints)
    const height = millimetresOf(sizePoints)
    const place = { x: box.x + (box.width - width) / 2, y: baseline - height * 0.76, width, height }
    return { text, font: 'bold', sizePoints, box: place, baseline, colour }
  }
  const captionSize = captionPoints * Math.min(1, box.width / measure(caption, 'bold', captionPoints))
  const letterPoints = (side * letterSize) / millimetresOf(1)
  const inShape =
    letterSize === 0
      ? []
      : [centred(letter, box.y + side * middle + millimetresOf(letterPoints) * 0.35, letterPoints, 'white')]
  return {
    shapes: shapesOf(letter, { x, y: box.y, side }),
    texts: [...inShape, centred(caption, box.y + side + captionHeight - 0.65, captionSize, 'black')],
  }
}

type Square = Point & { side: number }

function shapesOf(letter: GradeLetter, square: Square): Shape[] {
  const at = (x: number, y: number): Point => ({ x: square.x + x * square.side, y: square.y + y * square.side })
  const shape = (...points: Point[]): Shape => ({ points, colour: 'black' })
  if (letter === 'A') {
    const angles = Array.from({ length: 96 }, (_, step) => (step / 48) * Math.PI)
    return [shape(...angles.map((angle) => at(0.5 + Math.cos(angle) / 2, 0.5 + Math.sin(angle) / 2)))]
  }
  if (letter === 'B') return [shape(at(0.5, 0), at(1, 1), at(0, 1))]
  if (letter === 'C') return [shape(at(0.04, 0.04), at(0.96, 0.04), at(0.96, 0.96), at(0.04, 0.96))]
  if (letter === 'D') return [shape(at(0.5, 0), at(1, 0.5), at(0.5, 1), at(0, 0.5))]
  return [
    shape(at(0.17, 0.03), at(0.97, 0.83), at(0.83, 0.97), at(0.03, 0.17)),
    shape(at(0.83, 0.03), at(0.97, 0.17), at(0.17, 0.97), at(0.03, 0.83)),
  ]
}
