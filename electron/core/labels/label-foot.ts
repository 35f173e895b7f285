import type { LabelField } from '../../../shared/domain/labels/label-template.ts'
import type { Box } from '../documents/box.ts'
import { fitText } from '../documents/fit-text.ts'
import type { FontName } from '../documents/fonts.ts'
import { millimetresOf } from '../documents/millimetres.ts'
import { capHeight } from './headline.ts'
import type { FontMeasure, LabelWords } from './label-words.ts'
import { type PlacedLogo, type PlacedText, type Shape, shapeOfBox } from './scene.ts'

type Foot = { texts: PlacedText[]; shapes: Shape[]; logo: PlacedLogo | null; dropped: LabelField[] }

export const footHeight = 3.8
const padding = 1
const gap = 1
const badgeSizes = [7.5, 7, 6.5, 6]
const nameSizes = [7.5, 7, 6.5]
const smallestNamePoints = 6

export function hasFoot({ duplicate, erased, organisation, logo }: LabelWords): boolean {
  return [duplicate, erased, organisation, logo].some((part) => part !== null)
}

/**
 * From the left: the duplicate's mark, which is never left out, then the erasure's; against the right edge the logo or
 * the name of who labels. What has no room is said.
 */
export function placeFoot(words: LabelWords, foot: Box, measure: FontMeasure): Foot {
  const made: Foot = { texts: [], shapes: [], logo: null, dropped: [] }
  let left = foot.x
  for (const [text, field] of [
    [words.duplicate, null],
    [words.erased, 'erased'],
  ] as const) {
    if (text === null) continue
    const badge = badgeAt(text, { ...foot, x: left, width: foot.x + foot.width - left }, measure)
    if (badge === null) {
      if (field !== null) made.dropped.push(field)
      continue
    }
    made.texts.push(badge.text)
    made.shapes.push(badge.shape)
    left = badge.right + gap
  }
  const rest = { ...foot, x: left, width: foot.x + foot.width - left }
  placeMark(words, rest, measure, made)
  return made
}

/** White on black, at the largest size that its room holds; the duplicate's mark is never the one that does not fit. */
function badgeAt(text: string, room: Box, measure: FontMeasure) {
  const measureBadge = (part: string, size: number) => measure(part, 'semibold', size) + 2 * padding
  const { lines, sizePoints, isCut } = fitText(text, badgeSizes, { width: room.width, maximumLines: 1 }, measureBadge)
  const [line] = lines
  if (isCut || line === undefined) return null
  const width = measureBadge(line, sizePoints)
  const box = { x: room.x + padding, y: room.y, width: width - 2 * padding, height: room.height }
  const placed: PlacedText = {
    text: line,
    font: 'semibold',
    sizePoints,
    box,
    baseline: middle(box, sizePoints),
    colour: 'white',
  }
  return { text: placed, shape: shapeOfBox({ ...room, width }), right: room.x + width }
}

function placeMark({ logo, organisation }: LabelWords, rest: Box, measure: FontMeasure, made: Foot): void {
  if (logo !== null) {
    const height = rest.height
    const width = (logo.width / logo.height) * height
    if (width <= rest.width) {
      made.logo = { logo, box: { x: rest.x + rest.width - width, y: rest.y, width, height } }
      return
    }
    made.dropped.push('logo')
  }
  if (organisation === null) return
  const lines = organisationLines(organisation, rest, measure)
  if (lines === null) made.dropped.push('organisation')
  else made.texts.push(...lines)
}

/** Large on one line, else small on two; a name of which less than half is left names nobody. */
function organisationLines(organisation: string, foot: Box, measure: FontMeasure): PlacedText[] | null {
  const font: FontName = 'medium'
  const measureName = (text: string, size: number) => measure(text, font, size)
  if (foot.width < 8) return null
  const oneLine = fitText(organisation, nameSizes, { width: foot.width, maximumLines: 1 }, measureName)
  const twoLines = () =>
    fitText(organisation, [smallestNamePoints], { width: foot.width, maximumLines: 2 }, measureName)
  const { lines, sizePoints, isCut } = oneLine.isCut ? twoLines() : oneLine
  if (isCut && lines.join('').length < organisation.length / 2) return null
  const height = foot.height / lines.length
  return lines.map((text, index) => {
    const width = measureName(text, sizePoints)
    const box = { x: foot.x + foot.width - width, y: foot.y + index * height, width, height }
    return { text, font, sizePoints, box, baseline: middle(box, sizePoints), colour: 'black' }
  })
}

function middle(box: Box, sizePoints: number): number {
  return box.y + (box.height + millimetresOf(sizePoints * capHeight)) / 2
}
