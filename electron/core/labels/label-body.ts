import type { LabelField } from '../../../shared/domain/labels/label-template.ts'
import type { Box } from '../documents/box.ts'
import { type TextRoom, wrapText } from '../documents/fit-text.ts'
import type { FontName } from '../documents/fonts.ts'
import { millimetresOf } from '../documents/millimetres.ts'
import type { FontMeasure, LabelRow, LabelWords } from './label-words.ts'
import type { PlacedText } from './scene.ts'

type BodySizes = { title: number; line: number; leading: number; titleLines: number }
type Line = { text: string; font: FontName; sizePoints: number; indent: number; isNewRow: boolean }
type Paragraph = { lines: Line[]; isCut: boolean }
type BodyWords = Pick<LabelWords, 'title' | 'rows'>
type Body = { texts: PlacedText[]; dropped: LabelField[] }

/** Below 6 points nobody reads a thermal print. */
const smallestPoints = 6
/** Tried from large to small; the first at which nothing is cut and all fits is taken. */
const sizes: readonly BodySizes[] = [
  { title: 15, line: 11, leading: 1.25, titleLines: 2 },
  { title: 13, line: 10, leading: 1.2, titleLines: 2 },
  { title: 11.5, line: 9, leading: 1.2, titleLines: 2 },
  { title: 10, line: 7.5, leading: 1.17, titleLines: 1 },
  { title: 9, line: 7.5, leading: 1.17, titleLines: 1 },
  { title: 8, line: 7, leading: 1.12, titleLines: 2 },
  { title: 8.5, line: 6.5, leading: 1.1, titleLines: 1 },
  { title: 7.5, line: 6.5, leading: 1.1, titleLines: 2 },
  { title: 6.5, line: 6, leading: 1.08, titleLines: 2 },
  { title: 6, line: 6, leading: 1.05, titleLines: 2 },
]
const smallest = { title: smallestPoints, line: smallestPoints, leading: 1.05 }
/** What goes first when a label is too small for all. The row of no field, whose drive or machine it is, stays longest. */
const firstDropped: readonly LabelField[] = ['cpu', 'memoryAndDrives', 'serial', 'model']

/** Maker and model, serial, processor, memory and drives, between the number and the foot. */
export function layoutBody(words: BodyWords, column: Box, largestPoints: number, measure: FontMeasure): Body {
  const dropped: LabelField[] = []
  let kept = words
  for (;;) {
    const placed = placeAll(kept, column, largestPoints, measure)
    if (placed !== null) return { texts: placed, dropped }
    const next = firstDropped.find((field) => hasField(kept, field))
    if (next === undefined) return { texts: [], dropped }
    dropped.push(next)
    kept = without(kept, next)
  }
}

function hasField({ title, rows }: BodyWords, field: LabelField): boolean {
  return field === 'model' ? title !== null : rows.some((row) => row.field === field)
}

function without({ title, rows }: BodyWords, field: LabelField): BodyWords {
  return { title: field === 'model' ? null : title, rows: rows.filter((row) => row.field !== field) }
}

/** Whole at the largest size that holds it, else cut with an ellipsis at the smallest; `null` = not even that. */
function placeAll(words: BodyWords, column: Box, largestPoints: number, measure: FontMeasure): PlacedText[] | null {
  const attempt = (one: BodySizes) => ({ one, ...bodyAttempt(words, one, column.width, measure) })
  const fitting = sizes.filter(({ title }) => title <= largestPoints).map(attempt)
  const whole = fitting.find(({ isCut, height }) => !isCut && height <= column.height)
  const cut = [2, 1].map((titleLines) => attempt({ ...smallest, titleLines }))
  const chosen = whole ?? cut.find(({ height }) => height <= column.height)
  return chosen === undefined ? null : placeLines(chosen.lines, chosen.one.leading, column)
}

function bodyAttempt({ title, rows }: BodyWords, one: BodySizes, width: number, measure: FontMeasure) {
  const room = { width, maximumLines: one.titleLines }
  const head = title === null ? [] : [paragraph(title, 'semibold', one.title, room, measure)]
  const paragraphs = [...head, ...rows.map((row) => rowParagraph(row, one.line, width, measure))]
  const lines = paragraphs.flatMap((text) => text.lines)
  const starts = lines.filter((line) => line.isNewRow)
  const height = starts.reduce((sum, row) => sum + millimetresOf(row.sizePoints * one.leading), 0)
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
function rowParagraph({ caption, text }: LabelRow, sizePoints: number, width: number, measure: FontMeasure): Paragraph {
  if (caption === null) return paragraph(text, 'regular', sizePoints, { width, maximumLines: 1 }, measure)
  const head = paragraph(caption, 'regular', sizePoints, { width, maximumLines: 1 }, measure)
  const captionWidth = measure(caption, 'regular', sizePoints) + 0.9
  const numberWidth = measure(text, 'mono', sizePoints)
  const isBelow = captionWidth + numberWidth > width && numberWidth <= width
  const room = { width, maximumLines: isBelow ? 1 : 2, firstIndent: isBelow ? 0 : captionWidth }
  const number = paragraph(text, 'mono', sizePoints, room, measure)
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
