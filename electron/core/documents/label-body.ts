import { type TextRoom, wrapText } from './fit-text.ts'
import type { FontName } from './fonts.ts'
import { type Box, type FontMeasure, type PlacedText, smallestPoints } from './label-layout.ts'
import type { LabelTexts } from './label-texts.ts'
import { millimetresOf } from './millimetres.ts'

type BodySizes = { model: number; line: number; leading: number; modelLines: number }
type Line = { text: string; font: FontName; sizePoints: number; indent: number; isNewRow: boolean }
type Paragraph = { lines: Line[]; isCut: boolean }

/** Tried from large to small; the first at which nothing is cut and all fits is taken. */
const sizes: readonly BodySizes[] = [
  { model: 10, line: 7.5, leading: 1.17, modelLines: 1 },
  { model: 9, line: 7.5, leading: 1.17, modelLines: 1 },
  { model: 8, line: 7, leading: 1.12, modelLines: 2 },
  { model: 8.5, line: 6.5, leading: 1.1, modelLines: 1 },
  { model: 7.5, line: 6.5, leading: 1.1, modelLines: 2 },
  { model: 6.5, line: 6, leading: 1.08, modelLines: 2 },
  { model: 6, line: 6, leading: 1.05, modelLines: 2 },
]

/** Maker and model, serial, processor, memory and drives, between the tag and the foot. */
export function layoutLabelBody(texts: LabelTexts, column: Box, measure: FontMeasure): PlacedText[] {
  const attempts = sizes.map((one) => ({ one, ...bodyAttempt(texts, one, column.width, measure) }))
  const whole = attempts.find(({ isCut, height }) => !isCut && height <= column.height)
  const smallest = { model: smallestPoints, line: smallestPoints, leading: 1.05 }
  const cut = [2, 1].map((modelLines) => {
    const one = { ...smallest, modelLines }
    return { one, ...bodyAttempt(texts, one, column.width, measure) }
  })
  const chosen = whole ?? cut.find(({ height }) => height <= column.height)
  if (chosen === undefined) throw new Error(`A label of ${column.height} mm between tag and foot is too low`)
  return placeLines(chosen.lines, chosen.one.leading, column)
}

function bodyAttempt(texts: LabelTexts, one: BodySizes, width: number, measure: FontMeasure) {
  const room = { width, maximumLines: 1 }
  const paragraphs = [
    paragraph(texts.model, 'semibold', one.model, { width, maximumLines: one.modelLines }, measure),
    texts.serial === null ? null : serialParagraph(texts.serialCaption, texts.serial, one.line, width, measure),
    texts.cpu === null ? null : paragraph(texts.cpu, 'regular', one.line, room, measure),
    texts.memoryAndDrives === null ? null : paragraph(texts.memoryAndDrives, 'regular', one.line, room, measure),
  ].filter((text) => text !== null)
  const lines = paragraphs.flatMap((text) => text.lines)
  const rows = lines.filter((line) => line.isNewRow)
  const height = rows.reduce((sum, row) => sum + millimetresOf(row.sizePoints * one.leading), 0)
  return { lines, isCut: paragraphs.some((text) => text.isCut), height }
}

function paragraph(text: string, font: FontName, sizePoints: number, room: TextRoom, measure: FontMeasure): Paragraph {
  const { lines, isCut } = wrapText(text, sizePoints, room, (part, size) => measure(part, font, size))
  const toLine = (line: string, index: number): Line => {
    const indent = index === 0 ? (room.firstIndent ?? 0) : 0
    return { text: line, font, sizePoints, indent, isNewRow: indent === 0 }
  }
  return { lines: lines.map(toLine), isCut }
}

/** The caption in words, the number in type where 0 is not O: beside it, else whole below it, else on two lines. */
function serialParagraph(caption: string, serial: string, sizePoints: number, width: number, measure: FontMeasure) {
  const head = paragraph(caption, 'regular', sizePoints, { width, maximumLines: 1 }, measure)
  const captionWidth = measure(caption, 'regular', sizePoints) + 0.9
  const numberWidth = measure(serial, 'mono', sizePoints)
  const isBelow = captionWidth + numberWidth > width && numberWidth <= width
  const room = { width, maximumLines: isBelow ? 1 : 2, firstIndent: isBelow ? 0 : captionWidth }
  const number = paragraph(serial, 'mono', sizePoints, room, measure)
  return { lines: [...head.lines, ...number.lines], isCut: head.isCut || number.isCut }
}

function placeLines(lines: readonly Line[], leading: number, column: Box): PlacedText[] {
  let bottom = column.y
  return lines.map(({ text, font, sizePoints, indent, isNewRow }) => {
    const height = millimetresOf(sizePoints * leading)
    if (isNewRow) bottom += height
    const box = { x: column.x + indent, y: bottom - height, width: column.width - indent, height }
    return { text, font, sizePoints, box, baseline: bottom - millimetresOf(sizePoints * 0.24), colour: 'black' }
  })
}
