import { fitText } from './fit-text.ts'
import type { FontName } from './fonts.ts'
import { layoutLabelBody } from './label-body.ts'
import { type LabelFormat, type QrPlace, qrPlace } from './label-format.ts'
import type { LabelTexts } from './label-texts.ts'
import { millimetresOf } from './millimetres.ts'

/** Millimetres from the top left corner. */
export type Box = { x: number; y: number; width: number; height: number }
export type PlacedText = {
  text: string
  font: FontName
  sizePoints: number
  box: Box
  baseline: number
  colour: 'black' | 'white'
}
type LabelDrawing = { qr: QrPlace; texts: PlacedText[]; badge: Box | null; gradeBox: Box | null }

/** Width in millimetres of a text as it will be drawn. */
export type FontMeasure = (text: string, font: FontName, sizePoints: number) => number

/** Below 6 points nobody reads a thermal print. */
export const smallestPoints = 6
/** Capitals of Plex, as a part of the type size. */
const capHeight = 0.7
/** The smallest still gives capitals of 3.2 mm. */
const tagSizes = [18, 17.5, 17, 16.5, 16, 15.5, 15, 14.5, 14, 13.5, 13]
const badgePoints = 7.5
const footHeight = 3.8
const footGap = 0.5
const tagGap = 0.7

/** Places every word of a label. Nothing leaves the printable area, nothing enters the quiet zone of the code. */
export function layoutLabel(texts: LabelTexts, format: LabelFormat, measure: FontMeasure): LabelDrawing {
  const qr = qrPlace(format)
  const { top, right, bottom } = format.marginsMillimetres
  const x = qr.x + qr.side + qr.quiet
  const column = {
    x,
    y: top,
    width: format.widthMillimetres - right - x,
    height: format.heightMillimetres - top - bottom,
  }
  const tag = tagLine(texts.assetTag, column, measure)
  const foot = footLine(texts, column, measure)
  const bodyTop = tag.baseline + tagGap
  const bodyBottom = column.y + column.height - (foot.texts.length === 0 ? 0 : footHeight + footGap)
  const body = layoutLabelBody(texts, { ...column, y: bodyTop, height: bodyBottom - bodyTop }, measure)
  return { qr, texts: [tag, ...body, ...foot.texts], badge: foot.badge, gradeBox: gradeBox(texts, format, qr) }
}

function tagLine(assetTag: string, column: Box, measure: FontMeasure): PlacedText {
  const room = { width: column.width, maximumLines: 1 }
  const { lines, sizePoints } = fitText(assetTag, tagSizes, room, (text, size) => measure(text, 'mono', size))
  const height = millimetresOf(sizePoints * capHeight)
  const box = { ...column, height }
  return { text: lines[0] ?? '', font: 'mono', sizePoints, box, baseline: column.y + height, colour: 'black' }
}

function footLine(texts: LabelTexts, column: Box, measure: FontMeasure): { texts: PlacedText[]; badge: Box | null } {
  const foot = { ...column, y: column.y + column.height - footHeight, height: footHeight }
  if (texts.erased === null) return { texts: organisationLines(texts.organisation, foot, measure), badge: null }
  const padding = 1
  const width = measure(texts.erased, 'semibold', badgePoints) + 2 * padding
  const badge = { ...foot, width }
  const erased: PlacedText = {
    text: texts.erased,
    font: 'semibold',
    sizePoints: badgePoints,
    box: { ...badge, x: badge.x + padding, width: width - 2 * padding },
    baseline: foot.y + (footHeight + millimetresOf(badgePoints * capHeight)) / 2,
    colour: 'white',
  }
  const rest = { ...foot, x: foot.x + width + 1, width: foot.width - width - 1 }
  return { texts: [erased, ...organisationLines(texts.organisation, rest, measure)], badge }
}

/** Against the right edge: large on one line, else small on two. */
function organisationLines(organisation: string | null, foot: Box, measure: FontMeasure): PlacedText[] {
  if (organisation === null) return []
  const measureMedium = (text: string, size: number) => measure(text, 'medium', size)
  const oneLine = fitText(organisation, [7.5, 7, 6.5], { width: foot.width, maximumLines: 1 }, measureMedium)
  const twoLines = () => fitText(organisation, [smallestPoints], { width: foot.width, maximumLines: 2 }, measureMedium)
  const { lines, sizePoints } = oneLine.isCut ? twoLines() : oneLine
  const height = foot.height / lines.length
  return lines.map((text, index) => {
    const width = measureMedium(text, sizePoints)
    const box = { x: foot.x + foot.width - width, y: foot.y + index * height, width, height }
    const baseline = box.y + (height + millimetresOf(sizePoints * capHeight)) / 2
    return { text, font: 'medium', sizePoints, box, baseline, colour: 'black' }
  })
}

/** Under the code, as wide as it: the white between the two is the code's quiet zone. */
function gradeBox(texts: LabelTexts, format: LabelFormat, qr: QrPlace): Box | null {
  if (texts.grade === null) return null
  const y = qr.y + qr.side + qr.quiet
  return { x: qr.x, y, width: qr.side, height: format.heightMillimetres - format.marginsMillimetres.bottom - y }
}
