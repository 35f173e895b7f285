import { fitText, type Measure, type TextRoom, wrapText } from './fit-text.ts'
import type { FontName } from './fonts.ts'
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
export type LabelDrawing = { qr: QrPlace; texts: PlacedText[]; badge: Box | null; gradeBox: Box | null }

/** Width in points of a text as it will be drawn. */
export type FontMeasure = (text: string, font: FontName, sizePoints: number) => number

/** Below 6 points nobody reads a thermal print. */
export const smallestPoints = 6
const tagSizes = [18, 17.5, 17, 16.5, 16, 15.5, 15, 14.5, 14, 13.5, 13]
/** Tried from large to small: the model, then the lines below it. */
const bodySizes = [
  { model: 10, line: 7.5 },
  { model: 9, line: 7.5 },
  { model: 8.5, line: 7 },
  { model: 7.5, line: 6.5 },
  { model: 6.5, line: smallestPoints },
  { model: smallestPoints, line: smallestPoints },
]
const capHeight = 0.7
const lineHeight = 1.17
const badgeHeight = 4

/** Places every word of a label. Nothing leaves the printable area, nothing enters the quiet zone of the code. */
export function layoutLabel(texts: LabelTexts, format: LabelFormat, measure: FontMeasure): LabelDrawing {
  const qr = qrPlace(format)
  const { top, right, bottom } = format.marginsMillimetres
  const x = qr.x + qr.side + qr.quiet
  const column = { x, y: top, width: format.widthMillimetres - right - x, height: format.heightMillimetres - top - bottom }
  const tag = tagLine(texts.assetTag, column, measure)
  const foot = footLine(texts, column, measure)
  const bodyTop = tag.box.y + tag.box.height + 0.9
  const bodyHeight = column.y + column.height - (foot.height === 0 ? 0 : foot.height + 0.6) - bodyTop
  const body = bodyLines(texts, { ...column, y: bodyTop, height: bodyHeight }, measure)
  return { qr, texts: [tag, ...body, ...foot.texts], badge: foot.badge, gradeBox: gradeBox(texts, format, qr) }
}

function tagLine(assetTag: string, column: Box, measure: FontMeasure): PlacedText {
  const room = { width: column.width, maximumLines: 1 }
  const { lines, sizePoints } = fitText(assetTag, tagSizes, room, millimetreMeasure(measure, 'mono'))
  const height = millimetresOf(sizePoints * capHeight)
  return {
    text: lines[0] ?? '',
    font: 'mono',
    sizePoints,
    box: { ...column, height },
    baseline: column.y + height,
    colour: 'black',
  }
}

type Line = { text: string; font: FontName; sizePoints: number; indent: number; isNewRow: boolean }

function bodyLines(texts: LabelTexts, column: Box, measure: FontMeasure): PlacedText[] {
  const attempts = bodySizes.map((sizes) => bodyAttempt(texts, sizes, column, measure))
  const fitting = attempts.find(({ isCut, height }) => !isCut && height <= column.height)
  // At the smallest size the model gives up its second line before anything leaves the label.
  const chosen =
    fitting ??
    [2, 1]
      .map((modelLines) => bodyAttempt(texts, { ...smallestSizes, modelLines }, column, measure))
      .find(({ height }) => height <= column.height)
  return placeLines(chosen?.lines ?? [], column)
}

const smallestSizes = { model: smallestPoints, line: smallestPoints }

type BodySizes = { model: number; line: number; modelLines?: number }

function bodyAttempt(texts: LabelTexts, sizes: BodySizes, column: Box, measure: FontMeasure) {
  const paragraphs = [
    paragraph(texts.model, 'semibold', sizes.model, { width: column.width, maximumLines: sizes.modelLines ?? 2 }, measure),
    texts.serial === null ? null : serialParagraph(texts.serialCaption, texts.serial, sizes.line, column.width, measure),
    optionalParagraph(texts.cpu, sizes.line, column.width, measure),
    optionalParagraph(texts.memoryAndDrives, sizes.line, column.width, measure),
  ].filter((one) => one !== null)
  const lines = paragraphs.flatMap((one) => one.lines)
  const rows = lines.filter((line) => line.isNewRow)
  return { lines, isCut: paragraphs.some((one) => one.isCut), height: rows.reduce((sum, row) => sum + heightOf(row), 0) }
}

function heightOf({ sizePoints }: Line): number {
  return millimetresOf(sizePoints * lineHeight)
}

function optionalParagraph(text: string | null, sizePoints: number, width: number, measure: FontMeasure) {
  return text === null ? null : paragraph(text, 'regular', sizePoints, { width, maximumLines: 1 }, measure)
}

function paragraph(text: string, font: FontName, sizePoints: number, room: TextRoom, measure: FontMeasure) {
  const { lines, isCut } = wrapText(text, sizePoints, room, millimetreMeasure(measure, font))
  const toLine = (line: string, index: number): Line => {
    const indent = index === 0 ? (room.firstIndent ?? 0) : 0
    return { text: line, font, sizePoints, indent, isNewRow: indent === 0 }
  }
  return { lines: lines.map(toLine), isCut }
}

/** The caption in words, the number in type where 0 is not O. A UUID may take a second line. */
function serialParagraph(caption: string, serial: string, sizePoints: number, width: number, measure: FontMeasure) {
  const head = paragraph(caption, 'regular', sizePoints, { width, maximumLines: 1 }, measure)
  const captionWidth = millimetresOf(measure(`${caption}\u00a0`, 'regular', sizePoints)) + 0.3
  const numberWidth = millimetresOf(measure(serial, 'mono', sizePoints))
  const isOneLine = captionWidth + numberWidth <= width
  const firstIndent = isOneLine ? captionWidth : 0
  const number = paragraph(serial, 'mono', sizePoints, { width, maximumLines: isOneLine ? 1 : 2, firstIndent }, measure)
  return { lines: [...head.lines, ...number.lines], isCut: head.isCut || number.isCut }
}

function placeLines(lines: readonly Line[], column: Box): PlacedText[] {
  let bottom = column.y
  return lines.map(({ text, font, sizePoints, indent, isNewRow }) => {
    const height = millimetresOf(sizePoints * lineHeight)
    if (isNewRow) bottom += height
    const box = { x: column.x + indent, y: bottom - height, width: column.width - indent, height }
    return { text, font, sizePoints, box, baseline: bottom - height * 0.24, colour: 'black' }
  })
}

function footLine(texts: LabelTexts, column: Box, measure: FontMeasure) {
  const y = column.y + column.height - badgeHeight
  const baselineOf = (sizePoints: number) => y + (badgeHeight + millimetresOf(sizePoints * capHeight)) / 2
  const placed: PlacedText[] = []
  let badge: Box | null = null
  if (texts.erased !== null) {
    const padding = 1.2
    const width = millimetresOf(measure(texts.erased, 'semibold', 8)) + 2 * padding
    badge = { x: column.x, y, width, height: badgeHeight }
    const box = { ...badge, x: badge.x + padding, width: width - 2 * padding }
    placed.push({ text: texts.erased, font: 'semibold', sizePoints: 8, box, baseline: baselineOf(8), colour: 'white' })
  }
  if (texts.organisation !== null) {
    const room = { width: column.width - (badge === null ? 0 : badge.width + 1.2), maximumLines: 1 }
    const sizes = [7, 6.5, smallestPoints]
    const { lines, sizePoints } = fitText(texts.organisation, sizes, room, millimetreMeasure(measure, 'medium'))
    const text = lines[0] ?? ''
    const width = millimetresOf(measure(text, 'medium', sizePoints))
    const box = { x: column.x + column.width - width, y, width, height: badgeHeight }
    placed.push({ text, font: 'medium', sizePoints, box, baseline: baselineOf(sizePoints), colour: 'black' })
  }
  return { texts: placed, badge, height: placed.length === 0 ? 0 : badgeHeight }
}

/** Under the code, as wide as it: the white between the two is the code's quiet zone. */
function gradeBox(texts: LabelTexts, format: LabelFormat, qr: QrPlace): Box | null {
  if (texts.grade === null) return null
  const y = qr.y + qr.side + qr.quiet
  return { x: qr.x, y, width: qr.side, height: format.heightMillimetres - format.marginsMillimetres.bottom - y }
}

function millimetreMeasure(measure: FontMeasure, font: FontName): Measure {
  return (text, sizePoints) => millimetresOf(measure(text, font, sizePoints))
}
